/// Unique names of anchors in a page.
struct AnchorNames {
  /// No name is longer, so that a URL with it can be shared.
  private static let longest = 120

  private var given: Set<String>

  /// - Parameter taken: Names that the page itself uses.
  init(taken: [String]) { given = Set(taken) }

  /// A name that depends on the string alone, unless an earlier string gives the same name.
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
