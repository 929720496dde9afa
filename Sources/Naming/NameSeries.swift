/// Generates unique names. The cost per name is constant, even if all requests are for the same
/// one.
public struct NameSeries: Sendable {
  private var taken: Set<String>
  /// The last number that was tried, by the first derived name.
  private var numbers: [String: Int] = [:]
  private let key: @Sendable (String) -> String

  /// - Parameters:
  ///   - taken: The keys of names that are already in use.
  ///   - key: Returns equal keys for names that count as equal.
  public init(
    besides taken: Set<String> = [], key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.taken = taken
    self.key = key
  }

  public func contains(_ name: String) -> Bool { taken.contains(key(name)) }

  /// Returns the name if it is unused, or else the first unused derived name.
  ///
  /// - Parameter derived: Returns an alternative for each number from 2.
  public mutating func next(_ name: String, derived: (Int) -> String) -> String {
    if taken.insert(key(name)).inserted { return name }
    // The same name can have several series of derived names.
    let way = derived(2)
    var number = numbers[way, default: 1]
    while true {
      number += 1
      let candidate = derived(number)
      guard taken.insert(key(candidate)).inserted else { continue }
      numbers[way] = number
      return candidate
    }
  }

  /// Returns the name if it is unused, or else `name_word`, `name_word_2`, and so on.
  public mutating func next(_ name: String, word: String) -> String {
    next(name) { Self.derived(name, word, $0) }
  }

  /// The name followed by a word, and by a number from the third name on.
  public static func derived(_ name: String, _ word: String, _ number: Int) -> String {
    number == 2 ? "\(name)_\(word)" : "\(name)_\(word)_\(number - 1)"
  }
}
