/// An optional property that may also be null: absent, null and a value are three different things.
///
/// As a property wrapper it shows the value as an ordinary optional, and the three states as `$`:
///
///     settings.score            // nil for absent and for null
///     settings.score = nil      // writes null
///     settings.$score = .absent // leaves the property out
///
/// The initializers and calls of an SDK take a plain optional: `nil` leaves the property out. To send
/// `null`, set the property to `nil` afterwards, or copy the value by ``Validatable/settingNull(_:)``.
@propertyWrapper
public enum Nullable<Value> {
  /// The property is left out.
  case absent
  /// The property is there, and null.
  case null
  /// The property is there, with a value.
  case value(Value)

  /// An absent property.
  @inlinable
  public init() {
    self = .absent
  }

  /// A value, or an absent property when it is `nil`.
  @inlinable
  public init(_ value: Value?) {
    self = value.map(Nullable.value) ?? .absent
  }

  /// A value, or null when it is `nil`.
  @_spi(Generated) @inlinable
  public init(orNull value: Value?) {
    self = value.map(Nullable.value) ?? .null
  }

  /// The value; `nil` when the property is absent or null. Setting `nil` makes it null.
  @inlinable
  public var wrappedValue: Value? {
    get {
      if case .value(let value) = self { value } else { nil }
    }
    set {
      self = newValue.map(Nullable.value) ?? .null
    }
  }

  /// The property with its three states.
  @inlinable
  public var projectedValue: Nullable<Value> {
    get { self }
    set { self = newValue }
  }

  /// Whether the property is left out.
  @inlinable
  public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// Whether the property is there, and null.
  @inlinable
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension Validatable {
  /// A copy of the value whose property is null, which is something else than absent.
  ///
  ///     UserUpdate(name: "Ada").settingNull(\.$nickname)
  public func settingNull<Value>(_ property: WritableKeyPath<Self, Nullable<Value>>) -> Self {
    var copy = self
    copy[keyPath: property] = .null
    return copy
  }
}

extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}
extension Nullable: Sendable where Value: Sendable {}

extension Nullable: CustomStringConvertible {
  /// The description of the value, or `null`, or `absent`.
  public var description: String {
    switch self {
    case .absent: "absent"
    case .null: "null"
    case .value(let value): "\(value)"
    }
  }
}
