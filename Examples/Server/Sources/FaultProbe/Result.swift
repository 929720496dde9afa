import Foundation
@_spi(Generated) import SpecsmithRuntime

/// What came of a call.
struct Result: Codable, Sendable {
  /// `ok`, `cancelled`, a kind of ``TransportError``, a case of ``APIError``, or a type of error.
  var outcome: String
  /// What was received; the words of the error otherwise.
  var detail: String?
  var status: Int?
  /// Every text of the error, in which no secret may be.
  var texts: [String] = []
  var mayHaveBeenSent: Bool?
  var isRetryable: Bool?
  var milliseconds = 0
  var peakMegabytes = 0

  init(_ outcome: String, detail: String? = nil) {
    self.outcome = outcome
    self.detail = detail
  }

  init(_ error: any Error) {
    switch error {
    case is CancellationError: self.init("cancelled")
    case let error as APIError: self.init(error)
    default: self.init("\(type(of: error))")
    }
    detail = "\(error)"
    var dumped = ""
    dump(error, to: &dumped)
    texts = [
      "\(error)", String(reflecting: error), error.localizedDescription, dumped,
      (error as NSError).description,
    ]
  }

  private init(_ error: APIError) {
    switch error {
    case .connectionFailed(let failure):
      self.init("\(failure.kind)")
      mayHaveBeenSent = failure.mayHaveBeenSent
    case .timedOut: self.init("timedOut")
    case .undecodableResponse: self.init("undecodable")
    default: self.init("status")
    }
    status = error.statusCode
    isRetryable = error.isRetryable
  }
}
