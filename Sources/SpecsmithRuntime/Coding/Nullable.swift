/// An optional property that may also be null. It distinguishes three states: absent, null and a
/// value.
///
/// As a property wrapper, it provides the value as an ordinary optional, and the three states with
/// `$`:
///
///     settings.score // nil for absent and for null
///     settings.score = nil // writes null
///     settings.$score = .absent // leaves the property out
///
/// The initializers and calls of an SDK take a plain optional, for which `nil` leaves the property
/// out. To send `null`, set the property to `nil` afterwards, or copy the value with
/// ``Validatable/settingNull(_:)``.
@propertyWrapper
public enum Nullable<Value> {
  /// The property is left out.
  case absent
  /// The property is present and null.
  case null
  /// The property is present and has a value.
  case value(Value)

  /// An absent property.
  @inlinable
  public init() {
    self = .absent
  }

  /// A value, or an absent property for `nil`.
  @inlinable
  public init(_ value: Value?) {
    self = value.map(Nullable.value) ?? .absent
  }

  /// A value, or null for `nil`.
  @_spi(Generated) @inlinable
  public init(orNull value: Value?) {
    self = value.map(Nullable.value) ?? .null
  }

  /// The value; `nil` if the property is absent or null. Setting it to `nil` makes the property
  /// null.
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

  /// Whether the property is present and null.
  @inlinable
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension Validatable {
  /// A copy of the value in which a property is null, rather than absent.
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
