/// The numbers from a limit on, up to one, or between two.
struct SwiftRange: Hashable, Sendable {
  enum Limits: Hashable, Sendable {
    case closed(SwiftNumber, SwiftNumber)
    case from(SwiftNumber)
    case through(SwiftNumber)
  }

  /// What the numbers are of.
  var bound: SwiftType
  var limits: Limits

  var text: String {
    switch limits {
    case .closed(let lower, let upper): lower.text + "..." + upper.bound
    case .from(let lower): lower.bound + "..."
    case .through(let upper): "..." + upper.bound
    }
  }

  var type: SwiftType {
    switch limits {
    case .closed: .closedRange(bound)
    case .from: .partialRangeFrom(bound)
    case .through: .partialRangeThrough(bound)
    }
  }
}
