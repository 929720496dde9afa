import Foundation

/// Waiting for something ended without its success.
public enum PollingError<Value: Sendable>: Error, Sendable {
  /// The operation failed; the value has the details.
  case failed(Value)
  /// It had not ended when the time was over; the last value seen, if any.
  case timedOut(last: Value?)
}

extension PollingError: CustomStringConvertible, LocalizedError {
  /// Without the value, which may hold anything.
  public var description: String {
    switch self {
    case .failed: "The \(Value.self) ended in failure"
    case .timedOut(last: nil): "The time was over before the \(Value.self) was seen"
    case .timedOut: "The time was over before the \(Value.self) ended"
    }
  }

  public var errorDescription: String? { description }
}
