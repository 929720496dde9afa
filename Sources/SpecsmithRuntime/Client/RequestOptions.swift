import Foundation

/// Options of one request that override the client's configuration.
public struct RequestOptions: Sendable {
  /// How long one attempt may take; `nil` for that of the client's configuration.
  public var timeout: Duration?

  /// How long the call may take with all its attempts; `nil` for that of the client's
  /// configuration.
  public var totalTimeout: Duration?

  /// How often the request is tried again; `nil` for as often as the client's configuration says.
  public var maxRetries: Int?

  /// Additional headers, which override those of the operation.
  public var headers: [String: String]

  /// Additional query parameters, sorted by name.
  public var query: [String: String]

  /// Whether the request is checked before it is sent; `nil` uses the configuration.
  public var validatesRequest: Bool?

  /// Where the request is sent instead of where the client or the operation would; `nil` for there.
  public var baseURL: URL?

  /// Names the request, so that a server that knows such names does the work once; `nil` for a new
  /// key for each call, where the document or the configuration says in which header.
  public var idempotencyKey: String?

  /// Which redirects are followed; `nil` for those that the client's configuration says. Those that
  /// the document describes are outcomes of the call, and not followed.
  public var redirects: RedirectPolicy?

  /// When to reconnect to a stream of server-sent events after its connection has ended.
  public var reconnection: EventReconnection

  /// The link to a page of a list, which is requested instead of the operation's path and query.
  var pageLink: PageLink?

  /// Creates options. Each argument sets the property of its name; what is left out is as the client's
  /// configuration says.
  public init(
    timeout: Duration? = nil, totalTimeout: Duration? = nil, maxRetries: Int? = nil,
    headers: [String: String] = [:], query: [String: String] = [:],
    validatesRequest: Bool? = nil, baseURL: URL? = nil, idempotencyKey: String? = nil,
    redirects: RedirectPolicy? = nil, reconnection: EventReconnection = .never
  ) {
    self.timeout = timeout
    self.totalTimeout = totalTimeout
    self.maxRetries = maxRetries
    self.headers = headers
    self.query = query
    self.validatesRequest = validatesRequest
    self.baseURL = baseURL
    self.idempotencyKey = idempotencyKey
    self.redirects = redirects
    self.reconnection = reconnection
  }
}

/// Only the names of the headers and the query: their values may be keys.
extension RequestOptions: CustomReflectable {
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "timeout": timeout as Any, "maxRetries": maxRetries as Any,
        "headers": headers.keys.sorted(), "query": query.keys.sorted(),
        "validatesRequest": validatesRequest as Any,
      ], displayStyle: .struct)
  }
}
