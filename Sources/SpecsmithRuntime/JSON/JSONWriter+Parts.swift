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
      nesting: state.pointee.nesting)
    parts.append(
      JSONPart(owner: serial, name: name, offset: state.pointee.bytes.count, writer: writer))
    state.pointee.frames.top.pointee.hasParts = true
    return writer
  }

  /// The writer for a nested container: that of an earlier one with the same name, or another one.
  func nestedPart(_ name: String, in serial: Int, isObject: Bool) -> JSONWriter {
    let known = parts.last { $0.owner == serial && $0.name == name }
    if let writer = known?.writer,
      writer.state.pointee.frames.base.pointee.content == (isObject ? .object : .array)
    {
      return writer
    }
    return part(name, in: serial)
  }

  /// The serial number of the value that a part consists of.
  var wholeValue: Int { state.pointee.frames.base.pointee.serial }

  func insertParts(of frame: UnsafeMutablePointer<Frame>) {
    let serial = frame.pointee.serial
    let owned = parts.filter { $0.owner == serial }
    parts.removeAll { $0.owner == serial }
    // The last one first, so that the offsets of the others stay right.
    for part in owned.reversed() {
      part.writer.complete()
      failure = failure ?? part.writer.failure
      insert(part.writer.text, at: part.offset)
      for index in frame.pointee.firstMember..<state.pointee.members.count
      where state.pointee.members.base[index].start >= part.offset {
        state.pointee.members.base[index].start += part.writer.text.count
      }
    }
  }

  private func insert(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard let start = text.baseAddress else { return }
    state.pointee.bytes.reserve(text.count)
    let place = state.pointee.bytes.base + offset
    (place + text.count).update(from: place, count: state.pointee.bytes.count - offset)
    place.update(from: start, count: text.count)
    state.pointee.bytes.count += text.count
  }

  /// Completes the value of a part. Nothing can be written to it afterwards.
  private func complete() {
    while state.pointee.frames.count > 1 { closeFrame() }
    completeFrame()
    // Of no encoder.
    state.pointee.frames.top.pointee.serial = -1
  }
}
