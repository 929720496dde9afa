import Foundation

/// The pages of a list could not be followed to the end.
public enum PageError: Error, Hashable, Sendable {
  /// The server named a page that had been fetched before, so that the pages would never end.
  case repeated
  /// The server states that there are more pages, but not how to request the next one.
  case unreachable
  /// The link to the next page is not a URL.
  case invalidLink
  /// The link to the next page leads to another server, to which the credentials of the client must
  /// not be sent. The value is its scheme and host.
  case foreignLink(String)
}

extension PageError: CustomStringConvertible, LocalizedError {
  /// Without cursors and links, which may contain secrets.
  public var description: String {
    switch self {
    case .repeated:
      "The server names a page as the next one that was fetched before, so the pages would never end"
    case .unreachable:
      "The server says that there are more pages, but not how to ask for the next one"
    case .invalidLink: "The link to the next page is not a URL"
    case .foreignLink(let origin):
      "The link to the next page leads to \(origin), which is not the server of the client"
    }
  }

  public var errorDescription: String? { description }
}
