import Foundation
import HTTPTypes

/// The request to the target of a redirect.
public struct Redirect: Sendable {
  /// The most redirects to follow for one request.
  public static let limit = 10

  public let request: HTTPRequest

  /// Whether the body goes along: with 307 and 308, and wherever the method stays.
  public let keepsBody: Bool

  /// - Returns: `nil` if the response is not a redirect, or its target is not an HTTP URL.
  public init?(of request: HTTPRequest, by response: HTTPResponse) {
    guard
      [301, 302, 303, 307, 308].contains(response.status.code),
      let location = response.headerFields[.location],
      let current = request.absoluteURL,
      let target = URL(string: location, relativeTo: current)?.absoluteURL,
      let origin = Origin(target)
    else { return nil }
    var next = request
    switch (response.status.code, request.method) {
    case (303, let method) where method != .get && method != .head: next.method = .get
    case (301, .post), (302, .post): next.method = .get
    default: break
    }
    keepsBody = next.method == request.method
    if !keepsBody {
      next.headerFields[.contentType] = nil
      next.headerFields[.contentLength] = nil
    }
    if origin != Origin(current) {
      next.headerFields = next.headerFields.withoutCredentials
    }
    next.scheme = origin.scheme
    next.authority = origin.authority
    next.path = origin.path(of: target)
    self.request = next
  }
}

extension HTTPRequest {
  /// The URL of the request; `nil` when its parts make none.
  var absoluteURL: URL? {
    guard let scheme, let authority else { return nil }
    return URL(string: "\(scheme)://\(authority)\(path ?? "/")")
  }
}

extension HTTPFields {
  /// The fields without credentials.
  var withoutCredentials: HTTPFields {
    var fields = HTTPFields()
    let names: Set<HTTPField.Name> = [.authorization, .cookie, .proxyAuthorization]
    for field in self where field.indexingStrategy != .disallow && !names.contains(field.name) {
      fields.append(field)
    }
    return fields
  }
}
