import Foundation

/// The scheme, host and port of a URL: what credentials are given to (RFC 6454).
struct Origin: Hashable {
  let scheme: String
  let host: String
  let port: Int

  /// The host and port as a request names them.
  let authority: String

  /// - Returns: `nil` when the URL is not one of HTTP.
  init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host?.lowercased(), !host.isEmpty
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = url.port ?? (scheme == "https" ? 443 : 80)
    // Foundation takes the brackets off an IPv6 address.
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    authority = url.port.map { "\(name):\($0)" } ?? name
  }

  /// The path and query of a URL, as a request line holds them.
  func path(of url: URL) -> String {
    guard let components = URLComponents(url: url, resolvingAgainstBaseURL: true) else {
      return "/"
    }
    let path = components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath
    return components.percentEncodedQuery.map { "\(path)?\($0)" } ?? path
  }

  /// Whether a host is this machine, so that nothing goes over a network.
  static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host == "[::1]"
      || host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isNumber }
  }

  static func == (left: Origin, right: Origin) -> Bool {
    (left.scheme, left.host, left.port) == (right.scheme, right.host, right.port)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(scheme)
    hasher.combine(host)
    hasher.combine(port)
  }
}
