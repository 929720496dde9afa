/// The statuses to which a response of the document applies.
@_spi(Generated) public enum DocumentedStatuses: Hashable, Sendable, ExpressibleByIntegerLiteral {
  case status(Int)
  /// All that begin with the digit: 4 for `4XX`.
  case range(Int)
  /// All that nothing else describes.
  case `default`

  public init(integerLiteral code: Int) {
    self = .status(code)
  }

  /// Whether all of them mean success.
  var areSuccesses: Bool {
    switch self {
    case .status(let code): code / 100 == 2
    case .range(let digit): digit == 2
    case .default: false
    }
  }

  /// The response that describes a status: the most particular one.
  package static func best<Response>(
    for status: Int, among responses: [Response], _ statuses: (Response) -> DocumentedStatuses
  ) -> Response? {
    for wanted in [.status(status), .range(status / 100), .default] as [DocumentedStatuses] {
      if let found = responses.first(where: { statuses($0) == wanted }) { return found }
    }
    return nil
  }
}

extension [DocumentedStatuses] {
  /// Whether a redirect with the status is documented, rather than any response.
  func containRedirect(_ status: Int) -> Bool {
    status / 100 == 3 && (contains(.status(status)) || contains(.range(3)))
  }
}
