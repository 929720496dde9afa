/// The type of a value, with its constraints and assertions.
public struct ValueType: Sendable {
  public enum Kind: Sendable {
    case string
    case boolean
    case integer(IntegerWidth)
    case number(NumberWidth)
    /// A point in time, in the format of RFC 3339.
    case dateTime
    /// A calendar date, in the format of RFC 3339's `full-date`.
    case date
    case uuid
    /// Bytes in a JSON string, encoded as base64.
    case base64
    /// Raw bytes outside of JSON, such as a file in a form.
    case file
    /// Any JSON value.
    case json
    indirect case array(ValueType)
    indirect case map(ValueType)
    case named(TypeID)
  }

  public enum IntegerWidth: Sendable { case int32, int64, uint64 }
  public enum NumberWidth: Sendable { case double, decimal }

  /// What most types do not have.
  private struct Details: Sendable {
    var replacement: ReplacementType?
    var constraints = Constraints.none
    var schema: SchemaID?
    var assertions: AssertionSet?
    var stringContent: StringContent?
  }

  public var kind: Kind
  /// The name of a declared type by where it is used; `nil` if that is where it is declared.
  public var use: TypeID?
  private var statedDetails: Shared<Details>?
  public var isNullable: Bool
  /// Whether the document allows values that the enumeration does not list.
  public var allowsUnlisted = false
  /// Whether an object is documented to have no properties.
  public var isClosed = false
  /// Whether a value is a secret that must not be shown.
  public var isSensitive: Bool

  public init(
    _ kind: Kind, isNullable: Bool = false, constraints: Constraints = Constraints(),
    isSensitive: Bool = false
  ) {
    self.kind = kind
    self.isNullable = isNullable
    self.isSensitive = isSensitive
    if !constraints.isEmpty { self.constraints = constraints }
  }
}

extension ValueType {
  private var details: Details {
    get { statedDetails?.wrappedValue ?? Details() }
    _modify {
      var shared = statedDetails ?? Shared(wrappedValue: Details())
      // A second reference would make the change copy the value.
      statedDetails = nil
      defer { statedDetails = shared }
      yield &shared.wrappedValue
    }
  }

  /// The type in code if it is the user's. ``kind`` then only tells what the JSON is.
  public var replacement: ReplacementType? {
    get { statedDetails?.wrappedValue.replacement }
    set { if newValue != nil || statedDetails != nil { details.replacement = newValue } }
  }

  public var constraints: Constraints {
    get { statedDetails?.wrappedValue.constraints ?? .none }
    _modify { yield &details.constraints }
    set { if statedDetails != nil || !newValue.isEmpty { details.constraints = newValue } }
  }

  /// The schema of the constraints and the assertions; `nil` if there are none.
  public var schema: SchemaID? {
    get { statedDetails?.wrappedValue.schema }
    set { if newValue != nil || statedDetails != nil { details.schema = newValue } }
  }

  /// The assertions of the schema that the type and the constraints do not cover.
  public var assertions: AssertionSet? {
    get { statedDetails?.wrappedValue.assertions }
    set { if newValue != nil || statedDetails != nil { details.assertions = newValue } }
  }

  /// The content of a string, if the document describes it.
  public var stringContent: StringContent? {
    get { statedDetails?.wrappedValue.stringContent }
    set { if newValue != nil || statedDetails != nil { details.stringContent = newValue } }
  }
}

extension ValueType {
  /// The type, with `null` as an additional value if the argument is true.
  public func orNull(_ isNullable: Bool) -> ValueType {
    var type = self
    type.isNullable = type.isNullable || isNullable
    // For any JSON value, the assertions also apply to `null`.
    if isNullable, case .json = kind { type.assertions?.allowsNull = true }
    return type
  }

  /// The type without constraints and assertions, for values of several schemas.
  public var withoutConstraints: ValueType {
    var type = self
    type.constraints = .none
    type.assertions = nil
    switch kind {
    case .array(let element): type.kind = .array(element.withoutConstraints)
    case .map(let value): type.kind = .map(value.withoutConstraints)
    case .integer(.int32): type.kind = .integer(.int64)
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json,
      .named:
      break
    }
    return type
  }

  /// Whether the value or its elements are secrets.
  public var holdsSecrets: Bool {
    switch kind {
    case .array(let element), .map(let element): isSensitive || element.holdsSecrets
    default: isSensitive
    }
  }

  /// Whether the type itself is a declared type, not a collection of it.
  public var isNamed: Bool {
    if case .named = kind { return true }
    return false
  }

  /// The declared type of the value or of its elements.
  public var namedType: TypeID? {
    switch kind {
    case .named(let id): id
    case .array(let element), .map(let element): element.namedType
    default: nil
    }
  }

  /// Where ``namedType`` is used, if it is written with the name that it has there. See ``use``.
  public var namedUse: TypeID? {
    switch kind {
    case .array(let element), .map(let element): element.namedUse
    default: use
    }
  }
}
