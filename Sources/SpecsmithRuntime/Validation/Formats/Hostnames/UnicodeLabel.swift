import Foundation
import TextGrammar

/// A label of a host name with non-ASCII characters. If it is valid, it is a U-label of RFC 5890
/// section 2.3.2.1.
struct UnicodeLabel {
  let scalars: [Unicode.Scalar]

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Decodes an A-label, without its `xn--` and in lowercase.
  init?(punycode: [UInt8]) {
    guard let scalars = Punycode.decode(punycode) else { return nil }
    self.scalars = scalars
  }

  /// The A-label without its `xn--`.
  var punycode: [UInt8]? { Punycode.encode(scalars) }

  /// Whether the label can be registered and looked up (RFC 5891 section 4.2).
  func isValid(needsComposition: Bool) -> Bool {
    guard let first = scalars.first, !first.isMark, first != "-", scalars.last != "-" else {
      return false
    }
    // Two hyphens in this position are reserved for prefixes such as `xn--` (section 4.2.3.1).
    if scalars.count >= 4, scalars[2] == "-", scalars[3] == "-" { return false }
    for (index, scalar) in scalars.enumerated() {
      switch scalar.hostnameUse {
      case .allowed: break
      case .refused: return false
      case .allowedInContext:
        guard isContextAllowed(at: index) else { return false }
      }
    }
    return !needsComposition || isComposed
  }

  /// Whether the label is in Normalization Form C (RFC 5891 section 4.1).
  private var isComposed: Bool {
    let text = String(String.UnicodeScalarView(scalars))
    return text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(scalars)
  }
}
