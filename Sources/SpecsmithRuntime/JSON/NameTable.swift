import CJSONTape

/// A hash table of an object's members by name. If names are equal, it contains the last one.
struct NameTable {
  struct Member {
    /// The position of the member in its object, from 0.
    var position: Int
    /// The index of the name on the tape.
    var name: Int
  }

  /// Each member is in the first free slot from the one of its hash on.
  private var slots: [Member?]
  private var mask: Int

  init(of names: [Int], in tape: JSONTape) {
    var capacity = 16
    while capacity < names.count * 2 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    mask = capacity - 1
    for (position, name) in names.enumerated() {
      tape.withName(name) { bytes in
        slots[slot(of: bytes, in: tape)] = Member(position: position, name: name)
      }
    }
  }

  func find(_ name: UnsafeBufferPointer<UInt8>, in tape: JSONTape) -> Member? {
    slots[slot(of: name, in: tape)]
  }

  /// Whether no later member has the same name.
  func isLast(_ position: Int, name: Int, in tape: JSONTape) -> Bool {
    tape.withName(name) { find($0, in: tape)?.position == position }
  }

  /// The slot of a name, or the free slot for it.
  private func slot(of name: UnsafeBufferPointer<UInt8>, in tape: JSONTape) -> Int {
    var slot = hash(of: name) & mask
    while let member = slots[slot], !tape.isString(member.name, equalTo: name) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// A hash with a random seed: otherwise, a malicious sender could choose names with equal hashes.
  private func hash(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(name))
    return hasher.finalize()
  }
}

extension JSONTape {
  /// Calls a function with the unescaped bytes of a name.
  func withName<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard node(index).flags & UInt8(JSONTAPE_HAS_ESCAPES) != 0 else { return body(bytes(index)) }
    var name = string(index)
    return name.withUTF8(body)
  }
}
