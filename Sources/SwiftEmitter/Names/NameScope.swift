import Naming

/// Assigns Swift names in one scope, such as the cases of an enumeration or the properties of a
/// record.
///
/// A name depends only on the document's name, so that a new neighbor renames nothing. If two names
/// become equal, the one that changed least keeps the plain form, and the other one spells out its
/// separators and its case.
struct NameScope: Hashable {
  let style: CamelCase.Style
  let reserved: Set<String>

  /// The Swift name of each of `names`.
  func assign(_ names: [String]) -> AssignedNames {
    var result: [String: String] = [:]
    result.reserveCapacity(names.count)
    for name in names where result[name] == nil { result[name] = preferred(name) }
    var taken = Set(result.values)
    // Nearly always, no two are equal.
    guard taken.count < result.count else { return AssignedNames(scope: self, names: result) }

    var losers: [String] = []
    for (identifier, claimants) in Dictionary(grouping: result, by: \.value) {
      let ranked = claimants.map(\.key).sorted {
        (distance($0, identifier), $0) < (distance($1, identifier), $1)
      }
      losers += ranked.dropFirst()
    }
    for name in losers.sorted() {
      var identifier = spelledOut(name)
      if !taken.insert(identifier).inserted {
        identifier += "_" + Self.fingerprint(name)
        taken.insert(identifier)
      }
      result[name] = identifier
    }
    return AssignedNames(scope: self, names: result)
  }

  /// The Swift name of `name` if no other name conflicts with it.
  func preferred(_ name: String) -> String {
    escaped(shortened(CamelCase.make(of: name, style), of: name))
  }

  private static let longest = 80

  /// The identifier, or its beginning and a hash if it is too long to read.
  private func shortened(_ identifier: String, of name: String) -> String {
    // There are at least as many bytes as characters, which take time to count.
    guard identifier.utf8.count > Self.longest, identifier.count > Self.longest else {
      return identifier
    }
    return identifier.prefix(Self.longest - 9) + "_" + Self.fingerprint(name)
  }

  /// Adds an underscore to a reserved identifier. No other Swift name ends with one.
  private func escaped(_ identifier: String) -> String {
    var identifier = identifier
    while reserved.contains(identifier) || ReservedNames.unusable.contains(identifier) {
      identifier += "_"
    }
    return identifier
  }

  private func spelledOut(_ name: String) -> String {
    var words = NameWords.split(name, spellingSeparators: true)
    let letters = name.filter(\.isLetter)
    if letters.allSatisfy(\.isUppercase) {
      words.append("uppercase")
    } else if name.first?.isUppercase == true {
      words.append("capitalized")
    } else if letters.allSatisfy(\.isLowercase), words == NameWords.split(name) {
      words.append("lowercase")
    }
    return escaped(shortened(CamelCase.make(words, style), of: name))
  }

  /// How much a name was changed to make it an identifier.
  private func distance(_ name: String, _ identifier: String) -> Int {
    if name == identifier { return 0 }
    var distance = 1
    for scalar in name.unicodeScalars where !NameWords.isPartOfWord(scalar) {
      distance += "_-. /".unicodeScalars.contains(scalar) ? 1 : 4
    }
    if name.first?.isUppercase == true { distance += 1 }
    if name.filter(\.isLetter).allSatisfy(\.isUppercase) { distance += 1 }
    return distance
  }

  /// The FNV-1a hash of the name, in eight hexadecimal digits.
  private static func fingerprint(_ name: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// The Swift names of one scope, without backticks.
struct AssignedNames: Hashable {
  fileprivate let scope: NameScope
  fileprivate let names: [String: String]

  /// The Swift name for the document's `name`. A name that was not among the assigned ones gets the
  /// name that it would have alone.
  subscript(name: String) -> String { names[name] ?? scope.preferred(name) }

  /// The names with those that the user chose for some of the document's. No other name changes.
  func choosing(_ chosen: [String: String]) -> AssignedNames {
    chosen.isEmpty
      ? self
      : AssignedNames(scope: scope, names: names.merging(chosen) { _, new in new })
  }

  /// All assigned names, in no particular order.
  var all: [String] { Array(names.values) }
}

extension String {
  /// The name in its declaration: keywords are in backticks.
  var declaredName: String { ReservedNames.keywords.contains(self) ? "`\(self)`" : self }

  /// The name as an argument label, where all keywords but one need no backticks.
  var argumentLabel: String { self == "inout" ? "`\(self)`" : self }

  /// The name as the label of a parameter, where keywords that can precede a parameter need
  /// backticks.
  var parameterLabel: String { ["inout", "let", "var"].contains(self) ? "`\(self)`" : self }

  /// An argument whose label and value have this name.
  var argument: String { "\(argumentLabel): \(declaredName)" }
}
