import Foundation
import HTTPTypes

/// Which redirects a client follows.
///
/// It never follows one from https to http, nor takes headers to another origin that may be secret:
/// credentials, and what the caller, the operation or a middleware has set.
public struct RedirectPolicy: Hashable, Sendable {
  /// The most redirects to follow for one request. With 0, a redirect is a response like any other.
  public var maximum: Int

  /// Whether a body goes along where the server redirects to another origin, with 307 and 308.
  public var sendsBodiesToOtherOrigins: Bool

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - maximum: The most redirects to follow for one request; 0 follows none.
  ///   - sendsBodiesToOtherOrigins: Whether a body goes along to another origin.
  public init(maximum: Int = 10, sendsBodiesToOtherOrigins: Bool = false) {
    self.maximum = maximum
    self.sendsBodiesToOtherOrigins = sendsBodiesToOtherOrigins
  }
}

/// The request to the target of a redirect.
struct Redirect {
  let request: HTTPRequest

  /// Whether the body goes along: with 307 and 308, and wherever the method stays.
  let keepsBody: Bool

  let leavesOrigin: Bool

  /// - Returns: `nil` if the response is not a redirect, or its target is not an HTTP URL.
  /// - Throws: ``TransportError`` if the target is not secure, as the request was.
  init?(of request: HTTPRequest, by response: HTTPResponse) throws(TransportError) {
    guard
      [301, 302, 303, 307, 308].contains(response.status.code),
      let location = response.headerFields[.location],
      let current = request.absoluteURL,
      let origin = Origin(current),
      let target = URL(string: location, relativeTo: current)?.absoluteURL,
      let targetOrigin = Origin(target)
    else { return nil }
    if origin.scheme == "https" && targetOrigin.scheme != "https" {
      throw TransportError(
        .refusedRedirect, reason: "the server redirects from https to http, which is not followed")
    }
    var next = request
    switch (response.status.code, request.method) {
    case (303, let method) where method != .get && method != .head: next.method = .get
    case (301, .post), (302, .post): next.method = .get
    default: break
    }
    keepsBody = next.method == request.method
    if !keepsBody { next.headerFields[.contentType] = nil }
    leavesOrigin = targetOrigin != origin
    if leavesOrigin { next.headerFields = next.headerFields.harmless(withBody: keepsBody) }
    next.scheme = targetOrigin.scheme
    next.authority = targetOrigin.authority
    next.path = targetOrigin.path(of: target)
    self.request = next
  }
}

extension HTTPRequest {
  /// The URL of the request; `nil` when its parts make none.
  package var absoluteURL: URL? {
    guard let scheme, let authority else { return nil }
    return URL(string: "\(scheme)://\(authority)\(path ?? "/")")
  }
}

extension HTTPFields {
  /// The fields that are safe to send to another origin.
  fileprivate func harmless(withBody: Bool) -> HTTPFields {
    let names: Set<HTTPField.Name> = [
      .accept, .acceptEncoding, .acceptLanguage, .userAgent, .range, .ifRange, .ifNoneMatch,
      .ifModifiedSince,
    ]
    var fields = HTTPFields()
    for field in self
    where names.contains(field.name) || withBody && field.name == .contentType {
      fields.append(field)
    }
    return fields
  }
}
