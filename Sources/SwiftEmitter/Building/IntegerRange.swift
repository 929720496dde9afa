import SDKModel

/// The whole numbers that a constraint allows.
struct IntegerRange {
  let minimum: Int?
  let maximum: Int?

  /// - Returns: `nil` where every number is allowed.
  init?(minimum: Int?, maximum: Int?) {
    guard minimum != nil || maximum != nil else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  init?(_ constraints: Constraints) {
    let minimum = constraints.minimum.map { bound in
      let value = bound.value.rounded(.up)
      return bound.isExclusive && bound.value.isInteger && value < Int.max ? value + 1 : value
    }
    let maximum = constraints.maximum.map { bound in
      let value = bound.value.rounded(.down)
      return bound.isExclusive && bound.value.isInteger && value > Int.min ? value - 1 : value
    }
    self.init(
      minimum: minimum == Int.min ? nil : minimum, maximum: maximum == Int.max ? nil : maximum)
  }

  /// The range without what a type cannot hold anyway.
  ///
  /// - Returns: `nil` where every number of the type is allowed.
  func limited(to width: ValueType.IntegerWidth) -> IntegerRange? {
    guard width == .uint64 else { return self }
    // A maximum below zero leaves nothing, and a literal of the type cannot say so.
    let maximum = maximum.map { max($0, 0) }
    return IntegerRange(minimum: minimum.flatMap { $0 > 0 ? $0 : nil }, maximum: maximum)
  }

  /// The range in Swift, or two that exclude each other where no number is allowed.
  var swiftRanges: [String] {
    switch (minimum, maximum) {
    case (let low?, let high?) where low <= high:
      [NumberText.integer(low) + "..." + NumberText.bound(NumberText.integer(high))]
    case (let low?, let high?):
      [
        NumberText.bound(NumberText.integer(low)) + "...",
        "..." + NumberText.bound(NumberText.integer(high)),
      ]
    case (let low?, nil): [NumberText.bound(NumberText.integer(low)) + "..."]
    case (nil, let high?): ["..." + NumberText.bound(NumberText.integer(high))]
    case (nil, nil): []
    }
  }
}
