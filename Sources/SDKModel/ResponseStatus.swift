/// The status of a response, or a range of statuses.
public enum ResponseStatus: Hashable, Sendable {
  case code(Int)
  /// All statuses that begin with the digit, such as `4XX`.
  case range(Int)
  /// All statuses without a separate description.
  case fallback

  public var isSuccess: Bool { firstDigit == 2 }

  public var isRedirect: Bool { firstDigit == 3 }

  /// Whether the response names another address (RFC 9110 section 15.4), unlike 304.
  public var namesLocation: Bool {
    switch self {
    case .code(let code): [301, 302, 303, 307, 308].contains(code)
    case .range(let digit): digit == 3
    case .fallback: false
    }
  }

  /// Whether the status is an error. The fallback is neither an error nor a success.
  public var isError: Bool { firstDigit.map { $0 >= 4 } ?? false }

  /// Whether these are all statuses of another description and more, which is then the one that counts.
  public func contains(_ other: ResponseStatus) -> Bool {
    switch (self, other) {
    case (.range(let digit), .code): other.firstDigit == digit
    case (.fallback, .code), (.fallback, .range): true
    case (.code, _), (.range, _), (.fallback, .fallback): false
    }
  }

  private var firstDigit: Int? {
    switch self {
    case .code(let code): code / 100
    case .range(let digit): digit
    case .fallback: nil
    }
  }

  /// The status in the document's notation.
  public var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let digit): "\(digit)XX"
    case .fallback: "default"
    }
  }
}
