#if AsyncHTTPClient
  import NIOSSL
  import SpecsmithRuntime

  extension TransportError {
    init(tls error: NIOSSLError) {
      switch error {
      case .handshakeFailed(.sslError(let errors)) where errors == [.eofDuringHandshake]:
        self.init(
          .tlsFailed, reason: "the server ended the connection while it was secured",
          isTransient: true, underlying: error)
      case .handshakeFailed(let reason):
        self.init(.tlsFailed, reason: reason.usualReason, underlying: error)
      case .uncleanShutdown, .writeDuringTLSShutdown, .readInInvalidTLSState, .shutdownFailed:
        self.init(.connectionLost, underlying: error)
      case .noCertificateToValidate, .unableToValidateCertificate:
        self.init(
          .tlsFailed, reason: "the server's certificate is not trusted", underlying: error)
      default: self.init(.tlsFailed, underlying: error)
      }
    }

    init(certificate error: NIOSSLExtraError) {
      switch error {
      case .failedToValidateHostname, .serverHostnameImpossibleToMatch:
        self.init(
          .tlsFailed, reason: "the server's certificate is for another host", underlying: error)
      default: self.init(.tlsFailed, underlying: error)
      }
    }
  }

  extension BoringSSLError {
    /// What failed, by BoringSSL's names of reasons.
    var usualReason: String {
      let reasons: [String] =
        switch self {
        case .sslError(let errors), .unknownError(let errors): errors.compactMap(\.reason)
        default: []
        }
      if let words = reasons.lazy.compactMap({ BoringSSLError.words[$0] }).first { return words }
      let names = reasons.first.map { ": " + $0.lowercased().replacing("_", with: " ") }
      return "no secure connection could be made" + (names ?? "")
    }

    private static let words = [
      "CERTIFICATE_VERIFY_FAILED": "the server's certificate is not trusted",
      "WRONG_VERSION_NUMBER": "the server does not answer in TLS",
      "UNSUPPORTED_PROTOCOL": "the server has no version of TLS in common with the client",
      "TLSV1_ALERT_PROTOCOL_VERSION": "the server has no version of TLS in common with the client",
      "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "the server does not trust the client's certificate",
      "SSLV3_ALERT_HANDSHAKE_FAILURE": "the server refused to make a secure connection",
      "TLSV1_CERTIFICATE_REQUIRED": "the server asks for a certificate",
      "TLSV1_ALERT_UNKNOWN_CA": "the server does not trust the client's certificate",
    ]
  }

  extension BoringSSLInternalError {
    /// BoringSSL's name of the reason, such as `CERTIFICATE_VERIFY_FAILED`.
    fileprivate var reason: String? {
      guard let mark = description.range(of: "OPENSSL_internal:") else { return nil }
      let name = description[mark.upperBound...].prefix {
        $0.isUppercase || $0.isNumber || $0 == "_"
      }
      return name.isEmpty ? nil : String(name)
    }
  }
#endif
