import Diagnostics

/// An object with named properties.
public struct Record: Sendable {
  public enum AdditionalProperties: Sendable {
    /// Nothing else is documented. Unknown properties are kept, and may be violations.
    case undocumented
    /// What is not declared is kept, each value being of this type.
    case kept(ValueType)
  }

  public var properties: [Property]
  public var additionalProperties: AdditionalProperties
  /// What must hold between properties.
  public var rules: [Rule]
  /// Where the first list stands of properties that are required; `nil` where none are.
  public var requirementLocation: SourceLocation?

  public init(
    properties: [Property], additionalProperties: AdditionalProperties = .kept(ValueType(.json)),
    rules: [Rule] = []
  ) {
    self.properties = properties
    self.additionalProperties = additionalProperties
    self.rules = rules
  }
}

/// A named member of a record.
public struct Property: Sendable {
  public enum Access: Sendable { case readWrite, readOnly, writeOnly }

  /// In which messages the property must be there.
  public enum Requirement: Sendable {
    case never, always
    /// Where a caller sets it, and no response has it.
    case inRequests
    /// Where a server sets it, and a request need not have it.
    case inResponses
  }

  /// The key on the wire.
  public var name: String
  public var type: ValueType
  public var requirement: Requirement
  public var access: Access
  /// What a server takes when the property is left out. Never sent on the caller's behalf.
  public var defaultValue: Literal?
  /// The value by which the record says which variant of a union it is; `nil` where it says so by
  /// another property, by none, or by several values.
  public var variantTag: Literal?
  /// The only value that the document allows, where the type is not an enumeration.
  public var constant: Literal?
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var location: SourceLocation
  /// Where the list stands that requires the property; `nil` where none does.
  public var requirementLocation: SourceLocation?

  public init(
    name: String, type: ValueType, requirement: Requirement, access: Access = .readWrite,
    defaultValue: Literal? = nil, documentation: Documentation = Documentation(),
    deprecation: Deprecation? = nil, location: SourceLocation
  ) {
    self.name = name
    self.type = type
    self.requirement = requirement
    self.access = access
    self.defaultValue = defaultValue
    self.documentation = documentation
    self.deprecation = deprecation
    self.location = location
  }

  /// Whether no message has a value without the property.
  public var isRequired: Bool { requirement == .always }

  /// Whether the document requires the property wherever it travels at all.
  public var isAlwaysThere: Bool { requirement != .never }
}
