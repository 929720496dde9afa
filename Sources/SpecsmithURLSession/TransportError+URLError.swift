import Foundation
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension TransportError {
  /// What URLSession throws, in words that do not depend on the platform, nor hold a URL.
  init(_ error: any Error) {
    guard let error = error as? URLError else {
      self.init(.other, reason: "URLSession failed", underlying: error)
      return
    }
    switch error.code {
    case .cannotConnectToHost: self.init(.cannotConnect, underlying: error)
    case .cannotFindHost, .dnsLookupFailed: self.init(.hostNotFound, underlying: error)
    case .notConnectedToInternet:
      self.init(.cannotConnect, reason: "there is no network", underlying: error)
    case .networkConnectionLost: self.init(.connectionLost, underlying: error)
    case .timedOut: self.init(.idle, underlying: error)
    // On Linux, a response that is not HTTP is reported as an unsupported URL. The client's URLs
    // are always HTTP.
    case .badServerResponse, .cannotParseResponse, .zeroByteResource, .unsupportedURL:
      self.init(.invalidResponse, underlying: error)
    case .secureConnectionFailed: self.init(.tlsFailed, underlying: error)
    case .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      self.init(
        .tlsFailed, reason: "the server's certificate is not trusted", underlying: error)
    case .clientCertificateRejected, .clientCertificateRequired:
      self.init(.tlsFailed, reason: "the server asks for a certificate", underlying: error)
    case .appTransportSecurityRequiresSecureConnection:
      self.init(
        .invalidRequest, reason: "App Transport Security allows https alone", underlying: error)
    case .badURL: self.init(.invalidRequest, underlying: error)
    case .unknown: self.init(curl: error)
    default:
      self.init(
        .other, reason: "URLSession's error \(error.code.rawValue)", underlying: error)
    }
  }

  /// URLSession refuses such requests on all platforms, with an error that says something else.
  static let bodyOfGET = TransportError(
    .invalidRequest, reason: "URLSession sends no body with GET; AsyncHTTPClient does")

  /// On Linux, only libcurl's messages distinguish most errors.
  private init(curl error: URLError) {
    let words = error.localizedDescription
    if words.contains("SSL") || words.contains("certificate") || words.contains("TLS") {
      self.init(
        .tlsFailed, reason: "no secure connection could be made: \(words)", underlying: error)
    } else {
      self.init(.connectionLost, underlying: error)
    }
  }
}
