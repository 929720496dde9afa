import Foundation

@_spi(Generated) extension ValidationReport {
  /// `minimum`, `maximum`: checks that the value is within the range.
  @inlinable
  public mutating func check<Limits: ValueRange>(
    _ value: Limits.Bound?, in limits: Limits, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !limits.contains(value) else { return }
    addOutside(value, limits, at: name, isSensitive: isSensitive, schema: schema)
  }

  /// `exclusiveMinimum`: checks that the value is greater than the limit.
  @inlinable
  public mutating func check<Value: Comparable>(
    _ value: Value?, greaterThan limit: Value, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !(value > limit) else { return }
    addComparison(
      "exclusiveMinimum", value, "is not greater than", limit, at: name, isSensitive: isSensitive,
      schema: schema)
  }

  /// `exclusiveMaximum`: checks that the value is less than the limit.
  @inlinable
  public mutating func check<Value: Comparable>(
    _ value: Value?, lessThan limit: Value, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !(value < limit) else { return }
    addComparison(
      "exclusiveMaximum", value, "is not less than", limit, at: name, isSensitive: isSensitive,
      schema: schema)
  }

  /// `multipleOf`: checks that the value is an integral multiple of the divisor, in decimal
  /// arithmetic.
  @inlinable
  public mutating func check<Value: MultipleCheckable>(
    _ value: Value?, multipleOf divisor: Value, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !value.isMultiple(ofDivisor: divisor) else { return }
    addComparison(
      "multipleOf", value, "is not a multiple of", divisor, at: name, isSensitive: isSensitive,
      schema: schema)
  }

  /// `format`: checks that the value fits an integer type that is narrower than its own, if the
  /// options check formats.
  @inlinable
  public mutating func check<Value: BinaryInteger, Width: FixedWidthInteger>(
    _ value: Value?, fits type: Width.Type, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard options.checksFormats, let value, Width(exactly: value) == nil else { return }
    addTooWide(value, Width.bitWidth, at: name, isSensitive: isSensitive, schema: schema)
  }

  @usableFromInline
  mutating func addTooWide<Value>(
    _ value: Value, _ width: Int, at name: String?, isSensitive: Bool, schema: String?
  ) {
    add(
      "format", limit: "int\(width)", value: value, isSensitive: isSensitive, at: name,
      schema: schema, "is not an integer of \(width) bits")
  }

  @usableFromInline
  mutating func addOutside<Limits: ValueRange>(
    _ value: Limits.Bound, _ limits: Limits, at name: String?, isSensitive: Bool, schema: String?
  ) {
    if let limit = limits.lowerLimit, value < limit {
      addComparison(
        "minimum", value, "is less than the minimum,", limit, at: name, isSensitive: isSensitive,
        schema: schema)
    } else if let limit = limits.upperLimit, limits.excludesUpperLimit {
      addComparison(
        "exclusiveMaximum", value, "is not less than", limit, at: name, isSensitive: isSensitive,
        schema: schema)
    } else if let limit = limits.upperLimit, value > limit {
      addComparison(
        "maximum", value, "is greater than the maximum,", limit, at: name, isSensitive: isSensitive,
        schema: schema)
    } else {
      // Only values that are not comparable, such as NaN, lead here.
      add(
        limits.lowerLimit == nil ? "maximum" : "minimum", limit: nil, value: value,
        isSensitive: isSensitive, at: name, schema: schema, "is not within the range")
    }
  }

  @usableFromInline
  mutating func addComparison<Value>(
    _ keyword: String, _ value: Value, _ relation: String, _ limit: Value, at name: String?,
    isSensitive: Bool, schema: String?
  ) {
    let limit = ValueText.text(of: limit)
    add(
      keyword, limit: limit, value: value, isSensitive: isSensitive, at: name, schema: schema,
      "\(relation) \(limit)")
  }
}
