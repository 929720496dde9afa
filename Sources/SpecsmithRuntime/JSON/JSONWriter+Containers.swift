import Foundation

extension JSONWriter {
  // MARK: Beginning

  /// Begins an object, or continues it.
  ///
  /// - Returns: The serial number to write members with. None can be written if the value is
  ///   something else.
  func beginObject(_ serial: Int) -> Int { begin(.object, "{", serial) }

  /// Begins an array, or continues it.
  func beginArray(_ serial: Int) -> Int { begin(.array, "[", serial) }

  private func begin(_ content: Frame.Content, _ bracket: Unicode.Scalar, _ serial: Int) -> Int {
    let frame = state.pointee.frames.top
    guard frame.pointee.serial == serial else { return fail(misplaced) }
    if frame.pointee.content == content { return serial }
    guard frame.pointee.content == .nothing else {
      return fail("The value was already encoded as something else.")
    }
    guard state.pointee.nesting < Self.depthLimit || isDescription else {
      return fail("More than \(Self.depthLimit) arrays and objects are nested.")
    }
    frame.pointee.content = content
    state.pointee.nesting &+= 1
    append(bracket)
    return serial
  }

  /// Begins a scalar.
  ///
  /// - Throws: `EncodingError` if the value was already encoded.
  func beginScalar(_ serial: Int) throws {
    let frame = state.pointee.frames.top
    guard frame.pointee.serial == serial else { throw misuse(misplaced) }
    guard frame.pointee.content == .nothing else {
      throw misuse("The value was already encoded.")
    }
    frame.pointee.content = .scalar
  }

  /// Begins an element of an array.
  ///
  /// - Throws: `EncodingError` if the array has ended, or one of its elements has not.
  func beginElement(_ serial: Int) throws {
    let frame = state.pointee.frames.top
    guard frame.pointee.serial == serial else { throw misuse(misplaced) }
    if frame.pointee.count > 0 { append(",") }
    frame.pointee.count &+= 1
  }

  /// Writes the name of a member.
  ///
  /// - Throws: `EncodingError` if the object has ended, or one of its members has not.
  func beginMember(_ name: some MemberName, _ serial: Int) throws {
    let frame = state.pointee.frames.top
    guard frame.pointee.serial == serial else { throw misuse(misplaced) }
    name.withUTF8Bytes { beginMember($0, of: frame) }
  }

  // MARK: Whole elements and members

  /// - Throws: `EncodingError`, or the error that the type throws. Then nothing is written.
  func writeElement(_ value: some Encodable, _ serial: Int) throws {
    let end = state.pointee.bytes.count
    try beginElement(serial)
    do {
      try encode(value)
    } catch {
      dropFrames(inside: serial)
      state.pointee.frames.top.pointee.count &-= 1
      state.pointee.bytes.count = end
      throw error
    }
  }

  /// - Throws: `EncodingError`, or the error that the type throws. Then nothing is written.
  func writeMember(_ value: some Encodable, _ name: some MemberName, _ serial: Int) throws {
    try beginMember(name, serial)
    do {
      try encode(value)
    } catch {
      dropFrames(inside: serial)
      dropMember()
      throw error
    }
  }

  func writeMember(_ value: String, _ name: some MemberName, _ serial: Int) throws {
    try beginMember(name, serial)
    write(value)
  }

  func writeMember(_ value: Int, _ name: some MemberName, _ serial: Int) throws {
    try beginMember(name, serial)
    write(integer: value)
  }

  func writeMember(_ value: Bool, _ name: some MemberName, _ serial: Int) throws {
    try beginMember(name, serial)
    write(value)
  }

  func writeNullMember(_ name: some MemberName, _ serial: Int) throws {
    try beginMember(name, serial)
    writeNull()
  }

  /// Writes a value that is in the place of another one, which has a frame.
  ///
  /// - Throws: `EncodingError`, or the error that the type throws. Then nothing is written.
  func writeScalar(_ value: some Encodable, _ serial: Int) throws {
    let end = state.pointee.bytes.count
    try beginScalar(serial)
    do {
      try encode(value)
    } catch {
      dropFrames(inside: serial)
      state.pointee.frames.top.pointee.content = .nothing
      state.pointee.bytes.count = end
      throw error
    }
  }

  /// The number of elements or members of an array or object that has not ended.
  func count(of serial: Int) -> Int {
    let frames = UnsafeBufferPointer(
      start: state.pointee.frames.base, count: state.pointee.frames.count)
    return frames.first { $0.serial == serial }?.count ?? 0
  }

  // MARK: Errors

  private var misplaced: String {
    "The value has ended, or another value inside of it has not."
  }

  // Not inlined, and boxed: the type of an error takes time in the function that contains it, thrown
  // or not.
  @inline(never)
  func misuse(_ message: String) -> any Error {
    failure ?? EncodingError.invalidValue(JSONValue.null, context(message))
  }

  /// Records an error where none can be thrown.
  ///
  /// - Returns: A serial number that no frame has.
  private func fail(_ message: String) -> Int {
    failure = misuse(message)
    return Self.noFrame
  }

  /// The context of an error in the value that is being encoded.
  func context(_ message: String) -> EncodingError.Context {
    EncodingError.Context(codingPath: path(upTo: nil), debugDescription: message)
  }

  /// The keys and indices that lead to the value of a frame, or to the value that is being encoded.
  func path(upTo serial: Int?) -> [any CodingKey] {
    var path = basePath
    for index in 0..<state.pointee.frames.count {
      let frame = state.pointee.frames.base[index]
      if frame.serial == serial { break }
      guard frame.count > 0 else { continue }
      switch frame.content {
      case .nothing, .scalar: break
      case .array: path.append(JSONKey(index: frame.count - 1))
      case .object:
        let member = state.pointee.members.base[frame.firstMember + frame.count - 1]
        path.append(JSONKey(name(of: member)))
      }
    }
    return path
  }
}
