/// Names of places in a page, each given once.
struct AnchorNames {
  /// No name is longer: an address with it can be sent to somebody.
  private static let longest = 120

  private var given: Set<String>

  /// - Parameter taken: Names that the page has for places of its own.
  init(taken: [String]) { given = Set(taken) }

  /// A name that depends on the text alone, unless a text before it is as good as the same.
  mutating func name(for text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars where name.utf8.count < Self.longest {
      if Self.isPlain(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    while name.hasSuffix("-") { name.removeLast() }
    var result = name
    var number = 2
    while result.isEmpty || given.contains(result) {
      result = "\(name)-\(number)"
      number += 1
    }
    given.insert(result)
    return result
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_": true
    default: false
    }
  }
}
