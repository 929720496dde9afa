/// The status of a response, or several of them, as a document has it.
public enum ResponseStatus: Hashable, Sendable {
  case code(Int)
  /// All statuses that begin with the digit, such as `4XX`.
  case range(Int)
  /// All for which no other response is described.
  case fallback

  public var isSuccess: Bool { firstDigit == 2 }

  public var isRedirect: Bool { firstDigit == 3 }

  /// Whether the status is an error; the fallback is neither error nor success.
  public var isError: Bool { firstDigit.map { $0 >= 4 } ?? false }

  private var firstDigit: Int? {
    switch self {
    case .code(let code): code / 100
    case .range(let digit): digit
    case .fallback: nil
    }
  }

  /// As a document writes it.
  public var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let digit): "\(digit)XX"
    case .fallback: "default"
    }
  }
}
