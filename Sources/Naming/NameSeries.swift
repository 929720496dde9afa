/// Hands out names of which no two are alike. It costs no more where all ask for the same one.
public struct NameSeries: Sendable {
  private var taken: Set<String>
  /// The number that was last tried, by the first name that was derived in the same way.
  private var numbers: [String: Int] = [:]
  private let key: @Sendable (String) -> String

  /// - Parameters:
  ///   - taken: The keys of names that are not handed out.
  ///   - key: What two names have in common that are alike.
  public init(
    besides taken: Set<String> = [], key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.taken = taken
    self.key = key
  }

  public func contains(_ name: String) -> Bool { taken.contains(key(name)) }

  /// The name where it is free, or else the first free one of those that are derived from it.
  ///
  /// - Parameter derived: Another name for each number, from 2.
  public mutating func next(_ name: String, derived: (Int) -> String) -> String {
    if taken.insert(key(name)).inserted { return name }
    // One name may have others derived from it in several ways.
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

  /// The name where it is free, or else `name_word`, `name_word_2`, and so on.
  public mutating func next(_ name: String, word: String) -> String {
    next(name) { Self.derived(name, word, $0) }
  }

  /// The name with a word behind it, and from the third one on a number.
  public static func derived(_ name: String, _ word: String, _ number: Int) -> String {
    number == 2 ? "\(name)_\(word)" : "\(name)_\(word)_\(number - 1)"
  }
}
