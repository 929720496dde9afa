/// A format of strings that look unlike those of the others, so that a document can tell the members of
/// `oneOf` apart by it.
enum DistinctFormat: String {
  case ipv4, ipv6, email, uri

  /// Whether a string could have the format; `false` only if it certainly has not.
  func isPossible(for text: String) -> Bool {
    let scalars = text.unicodeScalars
    switch self {
    case .ipv4: return scalars.allSatisfy { $0 == "." || ("0"..."9").contains($0) }
    case .ipv6: return scalars.contains(":") && !scalars.contains("/")
    case .email: return scalars.contains("@")
    case .uri: return scalars.contains(":")
    }
  }
}
