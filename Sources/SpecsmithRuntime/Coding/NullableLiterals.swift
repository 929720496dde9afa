extension Nullable: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Value.BooleanLiteralType) {
    self = .value(Value(booleanLiteral: value))
  }
}

extension Nullable: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Value.IntegerLiteralType) {
    self = .value(Value(integerLiteral: value))
  }
}

extension Nullable: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Value.FloatLiteralType) {
    self = .value(Value(floatLiteral: value))
  }
}

extension Nullable: ExpressibleByUnicodeScalarLiteral
where Value: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
    self = .value(Value(unicodeScalarLiteral: value))
  }
}

extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
    self = .value(Value(extendedGraphemeClusterLiteral: value))
  }
}

extension Nullable: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  public init(stringLiteral value: Value.StringLiteralType) {
    self = .value(Value(stringLiteral: value))
  }
}

extension Nullable: ExpressibleByStringInterpolation
where Value: ExpressibleByStringInterpolation {
  public init(stringInterpolation: Value.StringInterpolation) {
    self = .value(Value(stringInterpolation: stringInterpolation))
  }
}

extension Nullable: ExpressibleByArrayLiteral where Value: NullableArrayLiteral {
  public init(arrayLiteral elements: Value.ArrayLiteralElement...) {
    self = .value(Value(nullableArrayLiteral: elements))
  }
}

extension Nullable: ExpressibleByDictionaryLiteral where Value: NullableDictionaryLiteral {
  public init(dictionaryLiteral elements: (Value.Key, Value.Value)...) {
    self = .value(Value(nullableDictionaryLiteral: elements))
  }
}

/// A collection that an array literal's elements can be handed on to.
///
/// `ExpressibleByArrayLiteral` itself takes its elements as a variadic list only.
public protocol NullableArrayLiteral: ExpressibleByArrayLiteral {
  init(nullableArrayLiteral elements: [ArrayLiteralElement])
}

extension Array: NullableArrayLiteral {
  public init(nullableArrayLiteral elements: [Element]) {
    self = elements
  }
}

/// A collection that a dictionary literal's elements can be handed on to.
public protocol NullableDictionaryLiteral: ExpressibleByDictionaryLiteral {
  init(nullableDictionaryLiteral elements: [(Key, Value)])
}

extension Dictionary: NullableDictionaryLiteral {
  /// If keys are equal, the last one is used.
  public init(nullableDictionaryLiteral elements: [(Key, Value)]) {
    self.init(elements) { _, last in last }
  }
}
