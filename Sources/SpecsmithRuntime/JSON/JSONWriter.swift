import CJSONTape
import Foundation

/// Writes one JSON text (RFC 8259) into a buffer, in the order in which its values are encoded.
///
/// Nothing is allocated for a value: the open values are frames of a stack, and those who encode
/// them know the serial number of their frame.
@usableFromInline
final class JSONWriter {
  /// A value that is being encoded.
  struct Frame: BitwiseCopyable {
    enum Content: UInt8 {
      case nothing, scalar, array, object
    }

    /// Differs for all frames of a writer, so that an encoder whose value has ended is recognized.
    var serial: Int
    var content = Content.nothing
    /// Whether the names so far are in ascending order, without equal ones.
    var isSorted = true
    var mayRepeatNames = false
    /// Whether those who write the object know that no name is repeated.
    var namesAreDistinct = false
    var hasEscapedNames = false
    var hasParts = false
    /// The number of elements or members.
    var count = 0
    /// The offset of the first byte.
    var start: Int
    /// The index of the first member among those of all open objects.
    var firstMember: Int
  }

  struct State {
    var bytes: RawStack<UInt8>
    /// The first frame is a sentinel, or the value of a part.
    var frames: RawStack<Frame>
    /// The members of the open objects, one object after the other.
    var members: RawStack<Member>
    /// The hashes of their names, unless these are sorted.
    var hashes: RawStack<UInt32>
    /// The number of frames so far.
    var serial = 0
    /// The number of open arrays and objects.
    var nesting: Int

    init(nesting: Int, capacity: Int) {
      bytes = RawStack(capacity: 8 * capacity)
      frames = RawStack(capacity: max(capacity / 4, 2))
      members = RawStack(capacity: capacity)
      hashes = RawStack(capacity: capacity)
      self.nesting = nesting
    }
  }

  /// The maximum nesting depth of arrays and objects, as for the reader.
  static let depthLimit = Int(JSONTAPE_DEPTH_LIMIT)

  /// A serial number that no frame has.
  static let noFrame = 0

  // Behind a pointer, since Swift checks the access to a mutable property of a class at run time.
  let state: UnsafeMutablePointer<State>
  let sortsNames: Bool
  let userInfo: [CodingUserInfoKey: Any]
  /// The keys that lead to the text, if it is a part of another one.
  let basePath: [any CodingKey]
  /// Values whose place is known, and which are written separately.
  var parts: [JSONPart] = []
  /// The writers of the last parts with a name.
  var latestParts: [JSONPart.Key: JSONWriter] = [:]
  /// The first error in a call that cannot throw one.
  var failure: (any Error)?
  /// Whether the outermost value has encoded nothing.
  var hasEncodedNothing = false
  /// Whether the text is only shown: numbers that have no JSON form are written as Swift describes
  /// them, and the nesting depth has no limit.
  var isDescription = false

  /// - Parameter capacity: How many members there is room for at first.
  init(
    sortsNames: Bool, userInfo: [CodingUserInfoKey: Any] = [:], basePath: [any CodingKey] = [],
    nesting: Int = 0, capacity: Int = 128
  ) {
    self.sortsNames = sortsNames
    self.userInfo = userInfo
    self.basePath = basePath
    state = .allocate(capacity: 1)
    state.initialize(to: State(nesting: nesting, capacity: capacity))
    pushFrame()
  }

  deinit {
    state.pointee.bytes.deallocate()
    state.pointee.frames.deallocate()
    state.pointee.members.deallocate()
    state.pointee.hashes.deallocate()
    state.deallocate()
  }

  /// The text so far.
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: state.pointee.bytes.base, count: state.pointee.bytes.count)
  }

  @inline(__always)
  func append(_ byte: Unicode.Scalar) { state.pointee.bytes.append(UInt8(ascii: byte)) }

  // MARK: Values

  /// Writes a value of any type. In an array or an object, its place is prepared.
  ///
  /// - Throws: `EncodingError`, or the error that the type throws.
  func encode<Value: Encodable>(_ value: Value) throws {
    if Value.self == String.self { return write(same(value) as String) }
    if Value.self == Int.self { return write(integer: same(value) as Int) }
    if Value.self == Bool.self { return write(same(value) as Bool) }
    if Value.self == Double.self { return try write(same(value) as Double) }
    if Value.self == Float.self { return try write(same(value) as Float) }
    if Value.self == JSONValue.self { return try write(same(value) as JSONValue) }
    if Value.self == JSONNumber.self { return try write(same(value) as JSONNumber) }
    if Value.self == Decimal.self { return try write(same(value) as Decimal) }
    // Like other JSON encoders, write these types as strings, regardless of their own conformances.
    if Value.self == Data.self { return write((same(value) as Data).base64EncodedString()) }
    if Value.self == URL.self { return write((same(value) as URL).absoluteString) }
    try value.encode(to: WriterEncoder(self, pushFrame()))
    closeFrame()
  }

  /// Casts a value to its own type.
  @inline(__always)
  private func same<Value, Same>(_ value: Value) -> Same {
    // The caller has compared the types, which the compiler cannot verify.
    unsafeBitCast(value, to: Same.self)
  }

  // MARK: Frames

  /// - Returns: The serial number of the frame.
  @discardableResult
  func pushFrame() -> Int {
    state.pointee.serial &+= 1
    let serial = state.pointee.serial
    state.pointee.frames.append(
      Frame(
        serial: serial, start: state.pointee.bytes.count,
        firstMember: state.pointee.members.count))
    return serial
  }

  /// Completes the value of the innermost frame, and removes the frame.
  func closeFrame() {
    completeFrame()
    state.pointee.frames.count &-= 1
  }

  func completeFrame() {
    let frame = state.pointee.frames.top
    if frame.pointee.hasParts { insertParts(of: frame) }
    switch frame.pointee.content {
    case .scalar: break
    case .nothing:
      if state.pointee.frames.count == 2 { hasEncodedNothing = true }
      append("{")
      append("}")
    case .array:
      append("]")
      state.pointee.nesting &-= 1
    case .object:
      if sortsNames ? !frame.pointee.isSorted : frame.pointee.mayRepeatNames {
        arrangeMembers(of: frame)
      }
      state.pointee.members.count = frame.pointee.firstMember
      if !sortsNames { state.pointee.hashes.count = frame.pointee.firstMember }
      append("}")
      state.pointee.nesting &-= 1
    }
  }

  /// Removes the frames inside of another one, whose values have thrown an error.
  func dropFrames(inside serial: Int) {
    takeParts(from: serial + 1)
    while state.pointee.frames.top.pointee.serial != serial, state.pointee.frames.count > 1 {
      let frame = state.pointee.frames.top
      if frame.pointee.content == .array || frame.pointee.content == .object {
        state.pointee.nesting &-= 1
      }
      state.pointee.members.count = frame.pointee.firstMember
      if !sortsNames { state.pointee.hashes.count = frame.pointee.firstMember }
      state.pointee.frames.count &-= 1
    }
  }
}
