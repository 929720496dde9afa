import Foundation

/// How many retries a client makes while most of its requests fail, so that an outage of the server
/// is not made worse.
///
/// The client starts with the full number. Each retry takes one, and each success gives a part of one
/// back. Without any left, a request that fails is not tried again.
public struct RetryBudget: Hashable, Sendable {
  /// The number of retries to start with, and the most to have.
  public var retries: Int

  /// What a successful request gives back, in retries.
  public var returnedBySuccess: Double

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - retries: The number of retries to start with, and the most to have.
  ///   - returnedBySuccess: What a successful request gives back, in retries. With 0.1, ten successes
  ///     allow one retry.
  public init(retries: Int = 100, returnedBySuccess: Double = 0.1) {
    self.retries = retries
    self.returnedBySuccess = returnedBySuccess
  }
}

/// What is left of a client's budget.
final class RetryAllowance: @unchecked Sendable {
  private let budget: RetryBudget?
  private let lock = NSLock()
  // Only under the lock.
  private var left: Double

  init(_ budget: RetryBudget?) {
    self.budget = budget
    left = Double(budget?.retries ?? 0)
  }

  /// - Returns: Whether a retry may be made.
  func take() -> Bool {
    guard budget != nil else { return true }
    return lock.withLock {
      guard left >= 1 else { return false }
      left -= 1
      return true
    }
  }

  func returnForSuccess() {
    guard let budget else { return }
    lock.withLock { left = min(left + budget.returnedBySuccess, Double(budget.retries)) }
  }
}
