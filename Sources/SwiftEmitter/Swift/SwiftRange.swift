/// A range of numbers: from a limit on, up to a limit, or between two limits.
struct SwiftRange: Hashable, Sendable {
  enum Limits: Hashable, Sendable {
    case closed(SwiftNumber, SwiftNumber)
    case from(SwiftNumber)
    case through(SwiftNumber)
  }

  /// The type of the bounds.
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
