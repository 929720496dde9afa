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

  /// The URL without what may be a secret: its user information, its query and its fragment. The
  /// string may be no URL at all.
  static func withoutSecrets(_ text: String) -> String {
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let mark = end == text.endIndex ? "" : "\(text[end])…"
    let address = text[..<end]
    // The last `@` of an authority ends the user information, which may hold others. Without an
    // authority to be seen, whatever stands before the last one may be a password.
    guard let sign = address.lastIndex(of: "@") else { return address + mark }
    let scheme = address.range(of: "://").map { address[..<$0.upperBound] } ?? ""
    return scheme + address[address.index(after: sign)...] + mark
  }
}
