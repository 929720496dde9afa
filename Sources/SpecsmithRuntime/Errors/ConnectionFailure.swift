import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A request without a response: the server was not reached, or the connection broke.
public struct ConnectionFailure: Sendable {
  /// What the transport threw. It may name the whole URL; ``description`` does not.
  public let underlying: any Error

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  private let reason: String

  init(_ underlying: any Error, to request: APIRequest, redaction: Redaction) {
    self.underlying = underlying
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
    reason = ConnectionFailure.reason(for: underlying, redaction: redaction)
  }

  /// Whether the same request may reach the server another time.
  var isRetryable: Bool {
    switch (underlying as? URLError)?.code {
    case .badURL, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
      .clientCertificateRejected, .clientCertificateRequired,
      .appTransportSecurityRequiresSecureConnection:
      false
    default: true
    }
  }

  private static func reason(for error: any Error, redaction: Redaction) -> String {
    guard let code = (error as? URLError)?.code else {
      return Excerpt.plain(redaction.redact("\(error)"), length: 200)
    }
    // The error's own words differ by platform, and may hold the URL with its query.
    return switch code {
    case .cannotConnectToHost: "the server does not accept connections"
    case .cannotFindHost, .dnsLookupFailed: "the host name was not found"
    // On Linux, a response that breaks off has an unknown error code.
    case .networkConnectionLost, .unknown: "the connection was lost"
    case .notConnectedToInternet: "there is no network"
    // On Linux, a response that is not HTTP is reported as an unsupported URL. The client's URLs
    // are always HTTP.
    case .badServerResponse, .cannotParseResponse, .zeroByteResource, .unsupportedURL:
      "the connection ended without an HTTP response"
    case .secureConnectionFailed: "no secure connection could be made"
    case .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      "the server's certificate is not trusted"
    case .timedOut: "the connection timed out"
    case .badURL: "the URL cannot be requested"
    default: "URLSession's error \(code.rawValue)"
    }
  }
}

extension ConnectionFailure: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "The connection failed: \(reason) (\(method) \(path))" }
  public var debugDescription: String { description }

  /// Without the underlying error: it may name the whole URL.
  public var customMirror: Mirror {
    Mirror(self, children: ["operation": operation, "reason": reason])
  }
}

/// A request without a response within its time-out.
public struct TimeoutFailure: Hashable, Sendable {
  /// How long the attempt was given.
  public let timeout: Duration

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  init(_ timeout: Duration, to request: APIRequest, redaction: Redaction) {
    self.timeout = timeout
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
  }
}

extension TimeoutFailure: CustomStringConvertible {
  public var description: String { "No response within \(timeout) (\(method) \(path))" }
}
