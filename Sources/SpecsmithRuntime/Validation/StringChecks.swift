@_spi(Generated) extension ValidationReport {
  /// `minLength`, `maxLength`: checks the number of the string's Unicode scalars.
  @inlinable
  public mutating func check(
    lengthOf value: String?, in limits: some ValueRange<Int>, at name: String? = nil,
    isSensitive: Bool = false, schema: String? = nil
  ) {
    guard let value else { return }
    // A scalar has 1 to 4 bytes. If both extremes are within the range, counting is unnecessary.
    let bytes = value.utf8.count
    if limits.contains(bytes), limits.contains((bytes + 3) / 4) { return }
    let length = value.unicodeScalars.count
    guard !limits.contains(length) else { return }
    addLength(of: value, length, limits, at: name, isSensitive: isSensitive, schema: schema)
  }

  /// `pattern`: checks that the pattern matches in the string.
  @inlinable
  public mutating func check(
    _ value: String?, matches pattern: Pattern, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard let value, !pattern.matches(value) else { return }
    addMismatch(of: value, pattern, at: name, isSensitive: isSensitive, schema: schema)
  }

  /// `format`: checks the format of the string, if the options check formats.
  @inlinable
  public mutating func check(
    _ value: String?, format: StringFormat, at name: String? = nil, isSensitive: Bool = false,
    schema: String? = nil
  ) {
    guard options.checksFormats, let value, !format.accepts(value) else { return }
    addMismatch(of: value, format, at: name, isSensitive: isSensitive, schema: schema)
  }

  @usableFromInline
  mutating func addLength(
    of value: String, _ length: Int, _ limits: some ValueRange<Int>, at name: String?,
    isSensitive: Bool, schema: String?
  ) {
    if let limit = limits.lowerLimit, length < limit {
      add(
        "minLength", limit: "\(limit)", value: value, isSensitive: isSensitive, at: name,
        schema: schema,
        "is shorter than the minimum length, \(limit)")
    } else if let limit = limits.greatestInteger {
      add(
        "maxLength", limit: "\(limit)", value: value, isSensitive: isSensitive, at: name,
        schema: schema,
        "is longer than the maximum length, \(limit)")
    }
  }

  @usableFromInline
  mutating func addMismatch(
    of value: String, _ pattern: Pattern, at name: String?, isSensitive: Bool, schema: String?
  ) {
    add(
      "pattern", limit: pattern.source, value: value, isSensitive: isSensitive, at: name,
      schema: schema,
      "does not match the pattern \(pattern.source)")
  }

  @usableFromInline
  mutating func addMismatch(
    of value: String, _ format: StringFormat, at name: String?, isSensitive: Bool, schema: String?
  ) {
    add(
      "format", limit: format.rawValue, value: value, isSensitive: isSensitive, at: name,
      schema: schema,
      "is not \(format.noun)")
  }
}

extension ValueRange where Bound == Int {
  /// The greatest integer in the range.
  var greatestInteger: Int? {
    upperLimit.map { excludesUpperLimit ? $0 - 1 : $0 }
  }
}
