import CJSONTape
import Foundation

/// A parsed JSON text (RFC 8259): its bytes, and a flat list of its values.
///
/// Swift values are created from the bytes only when they are requested.
final class JSONTape: @unchecked Sendable {
  // Immutable after the initializer.
  private let storage: UnsafeMutablePointer<UInt8>
  private let nodes: UnsafeMutablePointer<jsontape_node>
  private let nodeCount: Int
  let byteCount: Int
  let userInfo: [CodingUserInfoKey: any Sendable]
  /// Leaves out values that cannot be decoded; `nil` if such a value is an error.
  let leniency: DecodingLeniency?

  /// - Parameters:
  ///   - userInfo: Passed to the decoded types.
  ///   - leniency: Leaves out values that cannot be decoded; `nil` if such a value is an error.
  /// - Throws: ``JSONSyntaxError``
  convenience init(
    _ data: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:],
    leniency: DecodingLeniency? = nil
  ) throws(JSONSyntaxError) {
    try self.init(utf8: JSONEncodingForm.utf8(of: data), userInfo: userInfo, leniency: leniency)
  }

  /// - Parameter text: A text in UTF-8, without a byte order mark.
  /// - Throws: ``JSONSyntaxError``
  init(
    utf8 text: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:],
    leniency: DecodingLeniency? = nil
  ) throws(JSONSyntaxError) {
    self.userInfo = userInfo
    self.leniency = leniency
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

  func isKind(_ index: Int, _ kind: Kind) -> Bool { nodes[index].kind == kind.rawValue }

  func isNull(_ index: Int) -> Bool { nodes[index].kind == Kind.null.rawValue }

  /// The index after a value and everything inside of it.
  func next(_ index: Int) -> Int { Int(nodes[index].next) }

  /// The number of elements of an array, or of members of an object.
  func count(_ index: Int) -> Int { Int(nodes[index].length) }

  /// The bytes of a scalar in the text. Those of a string exclude the quotation marks.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[index]
    return UnsafeBufferPointer(start: storage + Int(node.start), count: Int(node.length))
  }

  /// The bytes between two offsets.
  func bytes(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage + start, count: end - start)
  }

  /// The value of a string, or the name of a member.
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

  /// Whether a string is equal to another one.
  func isString(_ index: Int, equalTo text: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[index]
    if node.flags & UInt8(JSONTAPE_HAS_ESCAPES) == 0 {
      guard Int(node.length) == text.count else { return false }
      guard let other = text.baseAddress else { return true }
      return memcmp(storage + Int(node.start), other, text.count) == 0
    }
    return string(index).utf8.elementsEqual(text)
  }

  /// The hash of a name.
  func nameHash(_ index: Int) -> Int { Int(nodes[index].next) }

  /// Whether the members of an object may have equal names.
  func mayRepeatNames(_ index: Int) -> Bool {
    nodes[index].flags & UInt8(JSONTAPE_MAY_REPEAT_NAMES) != 0
  }

  /// Whether two names, which have equal hashes then, have the same bytes in the text.
  func areSameNames(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (nodes[first], nodes[second])
    guard first.next == second.next, first.length == second.length else { return false }
    return memcmp(storage + Int(first.start), storage + Int(second.start), Int(first.length)) == 0
  }

  // MARK: Numbers

  /// An integer without a fraction and an exponent; `nil` if it does not fit.
  func int64(_ index: Int) -> Int64? {
    let bytes = bytes(index)
    var value: Int64 = 0
    guard let start = bytes.baseAddress, jsontape_int64(start, bytes.count, &value) else {
      return nil
    }
    return value
  }

  /// The nearest `Double`; `nil` if that is infinite.
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
