/// The status of a response, or a range of statuses.
public enum ResponseStatus: Hashable, Sendable {
  case code(Int)
  /// All statuses that begin with the digit, such as `4XX`.
  case range(Int)
  /// All statuses without a separate description.
  case fallback

  public var isSuccess: Bool { firstDigit == 2 }

  public var isRedirect: Bool { firstDigit == 3 }

  /// Whether the status is an error. The fallback is neither an error nor a success.
  public var isError: Bool { firstDigit.map { $0 >= 4 } ?? false }

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
