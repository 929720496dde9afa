import CJSONTape

/// Finds the members of an object.
///
/// Members are mostly asked for in the order in which they stand, so that the search goes on where the
/// last one ended. Of equal names, the last one counts.
struct TapeObject {
  let tape: JSONTape
  let index: Int
  let count: Int
  /// The member at which the next search begins: its name's index, and its number from 0.
  private var cursor: Int
  private var position = 0
  /// The members that were found, by their numbers.
  private var found = BitSet()
  private var foundCount = 0
  /// The members by their names, once searching has become dear, or where names repeat.
  private var table: NameTable?
  /// How many names were compared in vain.
  private var misses = 0

  /// How often an object's members are searched before they are put into a table.
  private static let searchLimit = 8

  /// - Throws: `DecodingError` when the value is no object.
  init(_ decoder: TapeDecoder) throws {
    tape = decoder.tape
    index = decoder.index
    guard tape.kind(index) == .object else {
      throw tape.mismatch(index, [String: Any].self, "an object")
    }
    count = tape.count(index)
    cursor = index + 1
    if mayRepeatNames { table = NameTable(of: names, in: tape) }
  }

  private var mayRepeatNames: Bool {
    tape.node(index).flags & UInt8(JSONTAPE_MAY_REPEAT_NAMES) != 0
  }

  // MARK: Searching

  /// The index of a member's value; `nil` where there is none.
  mutating func find(_ name: String) -> Int? {
    var name = name
    return name.withUTF8 { find($0) }
  }

  private mutating func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    table == nil ? search(name) : lookUp(name)
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

  /// Notes that the member at the cursor was found, and goes on to the next one.
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

  /// The indices of the names of the members that were not found.
  var remainingNames: [Int] {
    guard foundCount < count else { return [] }
    let names = names
    return names.indices.filter { position in
      guard !found.contains(position) else { return false }
      // A name that repeats is there once, at its last place.
      return table.map { $0.isLast(position, name: names[position], in: tape) } ?? true
    }.map { names[$0] }
  }
}
