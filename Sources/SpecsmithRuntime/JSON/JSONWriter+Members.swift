import CJSONTape
import Foundation

extension JSONWriter {
  /// A member of an object that is being written.
  struct Member: BitwiseCopyable {
    /// The first eight bytes of the name, so that most comparisons are those of two integers.
    let prefix: UInt64
    /// The offset of the name's quotation mark.
    var start: Int
    /// The number of bytes of the name, without quotation marks.
    let nameLength: Int
    /// The offset after the value. Only known at the end of the object.
    var end = 0
  }

  /// Up to this number, the names of an object are compared with one another.
  private static let comparedNames = 128

  func beginMember(_ name: UnsafeBufferPointer<UInt8>, of frame: UnsafeMutablePointer<Frame>) {
    if frame.pointee.count > 0 { append(",") }
    let start = state.pointee.bytes.count
    let hasEscapes = write(quoting: name)
    let length = state.pointee.bytes.count &- start &- 2
    append(":")
    let member = Member(
      prefix: prefix(ofNameAt: start &+ 1, length), start: start, nameLength: length)
    if sortsNames {
      if hasEscapes {
        // The order of names is not that of their escapes.
        frame.pointee.hasEscapedNames = true
        frame.pointee.isSorted = false
      } else if frame.pointee.count > 0, frame.pointee.isSorted {
        frame.pointee.isSorted = order(state.pointee.members.top.pointee, member) < 0
      }
    } else {
      noteHash(of: member, in: frame)
    }
    state.pointee.members.append(member)
    frame.pointee.count &+= 1
  }

  /// Removes the name that was written last, and what follows it.
  func dropMember() {
    let frame = state.pointee.frames.top
    frame.pointee.count &-= 1
    let start = state.pointee.members.top.pointee.start
    state.pointee.members.count &-= 1
    if !sortsNames { state.pointee.hashes.count &-= 1 }
    state.pointee.bytes.count = frame.pointee.count > 0 ? start &- 1 : start
  }

  // MARK: Names

  func name(of member: Member) -> String {
    let start = state.pointee.bytes.base + (member.start + 1)
    return String(unsafeUninitializedCapacity: member.nameLength) { buffer in
      buffer.baseAddress.map { jsontape_unescape(start, member.nameLength, $0) } ?? 0
    }
  }

  /// The first bytes of a name as a number, whose order is that of the bytes.
  @inline(__always)
  private func prefix(ofNameAt offset: Int, _ length: Int) -> UInt64 {
    // What follows the name is within the buffer, which has room for a word behind each string.
    let word = UnsafeRawPointer(state.pointee.bytes.base).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self
    ).bigEndian
    if length >= 8 { return word }
    return length == 0 ? 0 : word & (UInt64.max << UInt64(truncatingIfNeeded: 64 &- 8 &* length))
  }

  /// The order of two names without escapes: negative, zero or positive.
  @inline(__always)
  private func order(_ first: Member, _ second: Member) -> Int {
    if first.prefix != second.prefix { return first.prefix < second.prefix ? -1 : 1 }
    return orderOfRest(first, second)
  }

  private func orderOfRest(_ first: Member, _ second: Member) -> Int {
    let bytes = state.pointee.bytes.base
    let order = memcmp(
      bytes + (first.start + 1), bytes + (second.start + 1),
      min(first.nameLength, second.nameLength))
    return order == 0 ? first.nameLength - second.nameLength : Int(order)
  }

  /// Records whether the object may already have the name.
  private func noteHash(of member: Member, in frame: UnsafeMutablePointer<Frame>) {
    guard !frame.pointee.namesAreDistinct else { return state.pointee.hashes.append(0) }
    var last: UInt64 = 0
    if member.nameLength > 8 {
      last = UnsafeRawPointer(state.pointee.bytes.base).loadUnaligned(
        fromByteOffset: member.start &+ member.nameLength &- 7, as: UInt64.self)
    }
    let length = UInt64(truncatingIfNeeded: member.nameLength)
    let mixed =
      (member.prefix ^ (last &+ length) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    let hash = UInt32(truncatingIfNeeded: mixed >> 32)
    if frame.pointee.count >= Self.comparedNames {
      frame.pointee.mayRepeatNames = true
    } else {
      let known = state.pointee.hashes.base + frame.pointee.firstMember
      var isKnown = false
      for index in 0..<frame.pointee.count where known[index] == hash { isKnown = true }
      if isKnown { frame.pointee.mayRepeatNames = true }
    }
    state.pointee.hashes.append(hash)
  }

  // MARK: Order

  /// Sorts the members of an object if that is asked for, and removes all but the last one of those
  /// with equal names.
  func arrangeMembers(of frame: UnsafeMutablePointer<Frame>) {
    let members = UnsafeMutableBufferPointer(
      start: state.pointee.members.base + frame.pointee.firstMember, count: frame.pointee.count)
    guard let first = members.first else { return }
    let end = state.pointee.bytes.count
    for index in members.indices.dropLast() { members[index].end = members[index + 1].start - 1 }
    members[members.count - 1].end = end
    sort(members, hasEscapes: frame.pointee.hasEscapedNames)
    var kept = 0
    for index in members.indices {
      let isRepeated = index + 1 < members.count && order(members[index], members[index + 1]) == 0
      guard !isRepeated else { continue }
      members[kept] = members[index]
      kept += 1
    }
    var rest = UnsafeMutableBufferPointer(rebasing: members[..<kept])
    if !sortsNames {
      guard kept < members.count else { return }
      rest.sort { $0.start < $1.start }
    }
    rewrite(rest, at: first.start)
  }

  /// Sorts members by their names, and those with equal names by their positions.
  private func sort(_ members: UnsafeMutableBufferPointer<Member>, hasEscapes: Bool) {
    var members = members
    guard hasEscapes else {
      members.sort {
        let order = order($0, $1)
        return order == 0 ? $0.start < $1.start : order < 0
      }
      return
    }
    let names = members.map { (name: Array(name(of: $0).utf8), member: $0) }.sorted {
      $0.name == $1.name
        ? $0.member.start < $1.member.start : $0.name.lexicographicallyPrecedes($1.name)
    }
    for (index, name) in names.enumerated() { members[index] = name.member }
  }

  /// Writes members again, in another order, where the first one began.
  private func rewrite(_ members: UnsafeMutableBufferPointer<Member>, at start: Int) {
    // First behind the text, which the members are copied from.
    let end = state.pointee.bytes.count
    state.pointee.bytes.reserve(end - start)
    let bytes = state.pointee.bytes.base
    var target = bytes + end
    for (index, member) in members.enumerated() {
      if index > 0 {
        target.pointee = UInt8(ascii: ",")
        target += 1
      }
      let length = member.end - member.start
      target.update(from: bytes + member.start, count: length)
      target += length
    }
    let length = target - (bytes + end)
    (bytes + start).update(from: bytes + end, count: length)
    state.pointee.bytes.count = start + length
  }
}
