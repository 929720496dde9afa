/// A range of the standard library with limits for messages.
@_spi(Generated) public protocol ValueRange<Bound>: RangeExpression {
  /// The lower limit; `nil` if there is none.
  var lowerLimit: Bound? { get }
  /// The upper limit, inclusive or exclusive; `nil` if there is none.
  var upperLimit: Bound? { get }
  /// Whether the upper limit itself is excluded.
  var excludesUpperLimit: Bool { get }
}

@_spi(Generated) extension ClosedRange: ValueRange {
  public var lowerLimit: Bound? { lowerBound }
  public var upperLimit: Bound? { upperBound }
  public var excludesUpperLimit: Bool { false }
}

@_spi(Generated) extension Range: ValueRange {
  public var lowerLimit: Bound? { lowerBound }
  public var upperLimit: Bound? { upperBound }
  public var excludesUpperLimit: Bool { true }
}

@_spi(Generated) extension PartialRangeFrom: ValueRange {
  public var lowerLimit: Bound? { lowerBound }
  public var upperLimit: Bound? { nil }
  public var excludesUpperLimit: Bool { false }
}

@_spi(Generated) extension PartialRangeThrough: ValueRange {
  public var lowerLimit: Bound? { nil }
  public var upperLimit: Bound? { upperBound }
  public var excludesUpperLimit: Bool { false }
}

@_spi(Generated) extension PartialRangeUpTo: ValueRange {
  public var lowerLimit: Bound? { nil }
  public var upperLimit: Bound? { upperBound }
  public var excludesUpperLimit: Bool { true }
}
