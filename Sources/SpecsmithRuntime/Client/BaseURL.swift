import Foundation

/// Where the operations' paths begin.
struct BaseURL: Sendable {
  let scheme: String
  let authority: String

  /// The percent-encoded path without a slash at its end.
  let path: String

  /// - Returns: `nil` when the URL is not one of HTTP, or has a user, a query or a fragment.
  init?(_ url: URL) {
    guard let origin = Origin(url), url.user == nil, url.query == nil, url.fragment == nil else {
      return nil
    }
    scheme = origin.scheme
    authority = origin.authority
    var path = origin.path(of: url)
    while path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The URL without its user information and query, either of which may be a secret.
  static func withoutSecrets(_ text: String) -> String {
    let end = text.firstIndex(of: "?")
    return withoutUser(String(text[..<(end ?? text.endIndex)])) + (end == nil ? "" : "?…")
  }

  private static func withoutUser(_ text: String) -> String {
    guard let start = text.range(of: "//")?.upperBound,
      let end = text.range(of: "@", range: start..<text.endIndex)?.upperBound
    else { return text }
    return String(text[..<start]) + text[end...]
  }
}
