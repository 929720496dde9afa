import Mocking

/// How a mock server behaves.
public struct MockConfiguration: Sendable {
  /// Whether what was created is kept under its path: what `POST /runs` creates,
  /// `GET /runs/{id}` returns, until `DELETE /runs/{id}`.
  public var isStateful = false
  /// Whether values are made anew for each response, and examples are not used. A request can
  /// request that with the header `Prefer: dynamic=true`.
  public var isDynamic = false
  /// The statuses that some requests fail with, to try retries.
  public var failures: [FailureRate] = []
  /// The seed of everything that is random. The same requests get the same responses.
  public var seed: UInt64 = 0
  /// The time before each response.
  public var delay: Duration = .zero

  public init() {}

  var options: Mock.Options {
    Mock.Options(
      isStateful: isStateful, isDynamic: isDynamic, failures: failures, seed: seed)
  }
}

/// How often requests fail.
public typealias FailureRate = Mocking.FailureRate

/// What is wrong in a request.
public typealias RequestProblem = Mocking.Problem
