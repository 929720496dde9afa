import SDKModel

/// The integers of a type that constraints allow.
struct IntegerRange<Value: FixedWidthInteger> {
  let minimum: Value?
  let maximum: Value?

  /// - Returns: `nil` if every number is allowed.
  init?(minimum: Value?, maximum: Value?) {
    guard minimum != nil || maximum != nil else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The range restricted to the values of the type. A maximum below the type's minimum cannot be a
  /// literal of the type, so the minimum is written.
  ///
  /// - Returns: `nil` if every number of the type is allowed.
  init?(_ constraints: Constraints) {
    let minimum = constraints.minimum.flatMap { bound -> Value? in
      guard !bound.value.isBelow(Value.self) else { return nil }
      let value = bound.value.rounded(.up, to: Value.self)
      return bound.isExclusive && bound.value.isInteger && value < Value.max ? value + 1 : value
    }
    let maximum = constraints.maximum.map { bound -> Value in
      let value = bound.value.rounded(.down, to: Value.self)
      return bound.isExclusive && bound.value.isInteger && value > Value.min ? value - 1 : value
    }
    self.init(
      minimum: minimum == Value.min ? nil : minimum, maximum: maximum == Value.max ? nil : maximum)
  }

  /// The range in Swift. If no number is allowed, these are two ranges that exclude each other.
  func ranges(of bound: SwiftType) -> [SwiftRange] {
    let lower = minimum.map { SwiftNumber($0) }
    let upper = maximum.map { SwiftNumber($0) }
    let limits: [SwiftRange.Limits] =
      switch (lower, upper) {
      case (let low?, let high?):
        isEmpty ? [.from(low), .through(high)] : [.closed(low, high)]
      case (let low?, nil): [.from(low)]
      case (nil, let high?): [.through(high)]
      case (nil, nil): []
      }
    return limits.map { SwiftRange(bound: bound, limits: $0) }
  }

  private var isEmpty: Bool {
    guard let minimum, let maximum else { return false }
    return minimum > maximum
  }
}
