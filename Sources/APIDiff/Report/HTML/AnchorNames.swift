import Naming
import TextGrammar

/// Unique anchors for the parts of a page.
struct AnchorNames {
  /// The maximum length, so that URLs with anchors can be shared.
  private static let longest = 120

  private var series: NameSeries

  /// - Parameter taken: The page's own anchors.
  init(taken: [String]) { series = NameSeries(besides: Set(taken + [""])) }

  /// A name that depends on the string alone, unless an earlier string gives the same name.
  mutating func name(for text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars where name.utf8.count < Self.longest {
      if Self.isPlain(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasScalarSuffix("-") {
        name += "-"
      }
    }
    while name.hasScalarSuffix("-") { name.removeLast() }
    return series.next(name) { [name] in "\(name)-\($0)" }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_": true
    default: false
    }
  }
}
