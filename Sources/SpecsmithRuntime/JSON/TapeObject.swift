/// Finds the members of an object.
///
/// Members are usually requested in the order of the text, so a search continues after the last
/// result. If names are equal, the last one is used.
struct TapeObject {
  let tape: JSONTape
  let index: Int
  let count: Int
  /// The member at which the next search begins: the index of its name, and its position from 0.
  private var cursor: Int
  private var position = 0
  /// The positions of the members that were found.
  private var found = BitSet()
  private var foundCount = 0
  /// The members by name. Created when searching becomes expensive, or if names are repeated.
  private var table: NameTable?
  /// The number of names that were compared without a match.
  private var misses = 0

  /// The number of failed comparisons per member after which the table is created, and the number
  /// of members up to which none is needed.
  private static let searchLimit = 8

  /// - Throws: `DecodingError` if the value is not an object.
  init(_ decoder: TapeDecoder) throws {
    tape = decoder.tape
    index = decoder.index
    guard tape.kind(index) == .object else {
      throw tape.mismatch(index, [String: Any].self, "an object")
    }
    count = tape.count(index)
    cursor = index + 1
    if tape.mayRepeatNames(index) { table = NameTable(of: names, in: tape) }
  }

  // MARK: Searching

  /// The index of a member's value; `nil` if there is none.
  mutating func find(_ name: some MemberName) -> Int? {
    name.withUTF8Bytes { find($0) }
  }

  private mutating func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    if table != nil { return lookUp(name) }
    // Usually, the next member is the one.
    if position < count, tape.isString(cursor, equalTo: name) { return take() }
    return search(name)
  }

  /// Searches from the cursor to the end, then from the beginning to the cursor.
  private mutating func search(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard misses <= Self.searchLimit * count || count <= Self.searchLimit else {
      table = NameTable(of: names, in: tape)
      return lookUp(name)
    }
    let (start, startPosition) = (cursor, position)
    while position < count {
      if tape.isString(cursor, equalTo: name) { return take() }
      advance()
    }
    (cursor, position) = (index + 1, 0)
    while position < startPosition {
      if tape.isString(cursor, equalTo: name) { return take() }
      advance()
    }
    (cursor, position) = (start, startPosition)
    return nil
  }

  private mutating func advance() {
    misses += 1
    cursor = tape.next(cursor + 1)
    position += 1
  }

  /// Records that the member at the cursor was found, and advances.
  private mutating func take() -> Int {
    let value = cursor + 1
    note(position)
    cursor = tape.next(value)
    position += 1
    return value
  }

  private mutating func note(_ position: Int) {
    if found.insert(position) { foundCount += 1 }
  }

  private mutating func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let member = table?.find(name, in: tape) else { return nil }
    note(member.position)
    return member.name + 1
  }

  // MARK: All members

  /// The indices of all names.
  var names: [Int] {
    var names: [Int] = []
    names.reserveCapacity(count)
    var name = index + 1
    for _ in 0..<count {
      names.append(name)
      name = tape.next(name + 1)
    }
    return names
  }

  var hasRemainingNames: Bool { foundCount < count }

  /// The indices of the names of the members that were not found.
  var remainingNames: [Int] {
    guard foundCount < count else { return [] }
    let names = names
    return names.indices.filter { position in
      guard !found.contains(position) else { return false }
      // A repeated name occurs once, at its last position.
      return table.map { $0.isLast(position, name: names[position], in: tape) } ?? true
    }.map { names[$0] }
  }
}
