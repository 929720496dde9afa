import CJSONTape
import Foundation

/// A JSON text (RFC 8259) that has been read: its bytes, and its values as a flat list.
///
/// Values are made only when somebody asks for them, from the bytes.
final class JSONTape: @unchecked Sendable {
  // Nothing changes after the initializer.
  private let storage: UnsafeMutablePointer<UInt8>
  private let nodes: UnsafeMutablePointer<jsontape_node>
  private let nodeCount: Int
  let byteCount: Int
  let userInfo: [CodingUserInfoKey: any Sendable]

  /// - Parameter userInfo: What the values' types can ask their decoder for.
  /// - Throws: ``JSONSyntaxError``
  convenience init(
    _ data: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(JSONSyntaxError) {
    try self.init(utf8: JSONEncodingForm.utf8(of: data), userInfo: userInfo)
  }

  /// - Parameter text: A text in UTF-8, without a byte order mark.
  /// - Throws: ``JSONSyntaxError``
  init(
    utf8 text: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(JSONSyntaxError) {
    self.userInfo = userInfo
    byteCount = text.count
    storage = .allocate(capacity: text.count + Int(JSONTAPE_PADDING))
    text.copyBytes(to: storage, count: text.count)
    (storage + text.count).initialize(repeating: 0, count: Int(JSONTAPE_PADDING))
    var tape = jsontape()
    let status = jsontape_read(storage, text.count, &tape)
    guard status == JSONTAPE_OK, let nodes = tape.nodes else {
      let error = JSONSyntaxError(status, at: tape.offset, in: storage, text.count)
      storage.deallocate()
      jsontape_free(&tape)
      throw error
    }
    self.nodes = nodes
    nodeCount = Int(tape.count)
  }

  deinit {
    storage.deallocate()
    var tape = jsontape(nodes: nodes, count: UInt32(nodeCount), offset: 0)
    jsontape_free(&tape)
  }

  /// The kind of a value.
  enum Kind: UInt8 {
    case null, `false`, `true`, number, string, array, object
  }

  func node(_ index: Int) -> jsontape_node { nodes[index] }

  func kind(_ index: Int) -> Kind { Kind(rawValue: nodes[index].kind) ?? .null }

  func isNull(_ index: Int) -> Bool { nodes[index].kind == Kind.null.rawValue }

  /// The index of what follows a value and all that is in it.
  func next(_ index: Int) -> Int { Int(nodes[index].next) }

  /// The number of elements of an array, or of members of an object.
  func count(_ index: Int) -> Int { Int(nodes[index].length) }

  /// The bytes of a scalar as they stand in the text, those of a string without its quotation marks.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[index]
    return UnsafeBufferPointer(start: storage + Int(node.start), count: Int(node.length))
  }

  /// The bytes between two offsets.
  func bytes(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage + start, count: end - start)
  }

  /// The text of a string, or the name of a member.
  func string(_ index: Int) -> String {
    let bytes = bytes(index)
    guard nodes[index].flags & UInt8(JSONTAPE_HAS_ESCAPES) != 0, let start = bytes.baseAddress
    else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      buffer.baseAddress.map { jsontape_unescape(start, bytes.count, $0) } ?? 0
    }
  }

  /// Whether a string is that one.
  func isString(_ index: Int, equalTo text: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[index]
    if node.flags & UInt8(JSONTAPE_HAS_ESCAPES) == 0 {
      guard Int(node.length) == text.count else { return false }
      guard let other = text.baseAddress else { return true }
      return memcmp(storage + Int(node.start), other, text.count) == 0
    }
    return string(index).utf8.elementsEqual(text)
  }

  // MARK: Numbers

  /// A number without fraction and exponent; `nil` where it does not fit.
  func int64(_ index: Int) -> Int64? {
    let bytes = bytes(index)
    var value: Int64 = 0
    guard let start = bytes.baseAddress, jsontape_int64(start, bytes.count, &value) else {
      return nil
    }
    return value
  }

  /// The nearest double; `nil` where that is infinite.
  func double(_ index: Int) -> Double? {
    let bytes = bytes(index)
    var value = 0.0
    if let start = bytes.baseAddress, jsontape_double(start, bytes.count, &value) { return value }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
