import Foundation

extension PageLink {
  /// The path and the query of the page, on the server of the request.
  ///
  /// A link to the same host by http, where the request used https, is followed by https: servers
  /// behind a proxy do not know better.
  ///
  /// - Parameters:
  ///   - request: The URL of the request without its query, which relative links refer to.
  ///   - added: The parameters of the query that every request of the client has, by their names.
  ///     They are added where the link does not have them.
  /// - Throws: ``PageError/invalidLink``; ``PageError/foreignLink(_:)`` if the link leads to another
  ///   server.
  func target(
    from request: String, adding added: [(name: String, pair: String)]
  ) throws(PageError) -> String {
    guard let current = URL(string: request), let origin = Origin(current),
      let url = URL(string: text, relativeTo: current)?.absoluteURL, let target = Origin(url)
    else { throw .invalidLink }
    let isSameWithoutTLS =
      target.host == origin.host && target.scheme == "http" && target.port == 80
      && origin.scheme == "https" && origin.port == 443
    guard target == origin || isSameWithoutTLS else {
      throw .foreignLink("\(target.scheme)://\(target.authority)")
    }
    let path = target.path(of: url)
    let query =
      path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      .dropFirst().first ?? ""
    let names = Set(
      query.split(separator: "&").map { String($0.prefix { $0 != "=" }) })
    let missing = added.filter { !names.contains($0.name) }.map(\.pair)
    guard !missing.isEmpty else { return path }
    return path + (path.contains("?") ? "&" : "?") + missing.joined(separator: "&")
  }
}
