/// How often requests fail.
public struct FailureRate: Sendable, Equatable {
  /// The status of the failures.
  public var status: Int
  /// The share of requests that fail, from 0 to 1.
  public var rate: Double

  public init(status: Int, rate: Double) {
    self.status = status
    self.rate = rate
  }

  /// Parses `503:0.1`.
  ///
  /// - Returns: `nil` if it is not a status from 400 to 599 and a share from 0 to 1.
  public init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let status = Int(parts[0]), (400...599).contains(status),
      let rate = Double(parts[1]), (0...1).contains(rate)
    else { return nil }
    self.init(status: status, rate: rate)
  }
}
