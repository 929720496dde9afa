/// A value inside of an array or an object that is written separately.
///
/// Those who ask a container for a nested container, or for an encoder, may write to it while they
/// write to the container, so that neither can go to the end of the text.
struct JSONPart {
  /// The serial number of the frame of the array or object.
  let owner: Int
  /// The name of the member; `nil` for an element.
  let name: String?
  /// Where the value belongs in the owner's text.
  let offset: Int
  let writer: JSONWriter

  /// What a nested container is found by if it is asked for again.
  struct Key: Hashable {
    let owner: Int
    let name: String
  }

  var key: Key? { name.map { Key(owner: owner, name: $0) } }
}

extension JSONWriter {
  /// Begins a value that is written separately, and inserted when the array or object ends.
  ///
  /// - Parameters:
  ///   - serial: The serial number of the array or object.
  ///   - name: The name of the member; `nil` for an element.
  func part(_ name: String?, in serial: Int) -> JSONWriter {
    do {
      if let name { try beginMember(name, serial) } else { try beginElement(serial) }
    } catch {
      failure = error
      // What is written to it is lost, but the error is reported.
      return JSONWriter(sortsNames: sortsNames)
    }
    let writer = JSONWriter(
      sortsNames: sortsNames, userInfo: userInfo, basePath: path(upTo: nil),
      nesting: state.pointee.nesting, capacity: 16)
    let part = JSONPart(
      owner: serial, name: name, offset: state.pointee.bytes.count, writer: writer)
    if let key = part.key { latestParts[key] = writer }
    parts.append(part)
    state.pointee.frames.top.pointee.hasParts = true
    return writer
  }

  /// The writer for a nested container: that of an earlier one with the same name, or another one.
  func nestedPart(_ name: String, in serial: Int, isObject: Bool) -> JSONWriter {
    if let writer = latestParts[JSONPart.Key(owner: serial, name: name)],
      writer.state.pointee.frames.base.pointee.content == (isObject ? .object : .array)
    {
      return writer
    }
    return part(name, in: serial)
  }

  /// The serial number of the value that a part consists of.
  var wholeValue: Int { state.pointee.frames.base.pointee.serial }

  func insertParts(of frame: UnsafeMutablePointer<Frame>) {
    let owned = takeParts(from: frame.pointee.serial)
    for part in owned {
      part.writer.complete()
      failure = failure ?? part.writer.failure
    }
    let added = owned.reduce(0) { $0 + $1.writer.text.count }
    state.pointee.bytes.reserve(added)
    let bytes = state.pointee.bytes.base
    var member = state.pointee.members.count
    var end = state.pointee.bytes.count
    state.pointee.bytes.count += added
    // From the end on, so that each byte is moved once.
    var target = state.pointee.bytes.count
    for part in owned.reversed() {
      target -= end - part.offset
      (bytes + target).update(from: bytes + part.offset, count: end - part.offset)
      end = part.offset
      while member > frame.pointee.firstMember,
        state.pointee.members.base[member - 1].start >= part.offset
      {
        member -= 1
        state.pointee.members.base[member].start += target - part.offset
      }
      let text = part.writer.text
      target -= text.count
      if let start = text.baseAddress { (bytes + target).update(from: start, count: text.count) }
    }
  }

  /// Removes the parts of a frame and of those that were opened after it, which are the last ones.
  @discardableResult
  func takeParts(from serial: Int) -> [JSONPart] {
    var taken: [JSONPart] = []
    while let part = parts.last, part.owner >= serial {
      if let key = part.key { latestParts[key] = nil }
      taken.append(parts.removeLast())
    }
    return taken.reversed()
  }

  /// Completes the value of a part. Nothing can be written to it afterwards.
  private func complete() {
    while state.pointee.frames.count > 1 { closeFrame() }
    completeFrame()
    // Of no encoder.
    state.pointee.frames.top.pointee.serial = -1
  }
}
