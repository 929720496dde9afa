import Diagnostics

/// An object with named properties.
public struct Record: Sendable {
  public enum AdditionalProperties: Sendable {
    /// No other properties are documented. Unknown ones are kept, and can be reported as
    /// violations.
    case undocumented
    /// Undeclared properties are kept, with values of this type.
    case kept(ValueType)
  }

  public var properties: [Property]
  public var additionalProperties: AdditionalProperties
  /// The rules between properties.
  public var rules: [Rule]
  /// The location of the first list of required properties; `nil` if none are required.
  public var requirementLocation: SourceLocation?
  /// Whether requests can contain such an object, or the document has no messages at all.
  public var isSent = true
  /// The names of the properties in the order in which callers of an earlier version of the SDK know
  /// them as arguments. Others follow.
  public var argumentOrder: [String] = []

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

  /// The messages in which a property is required.
  public enum Requirement: Sendable {
    case never, always
    /// In requests only: responses do not contain it.
    case inRequests
    /// In responses only: a request may omit it.
    case inResponses
  }

  /// The key in JSON.
  public var name: String
  /// The name in code that the user gives.
  public var chosenName: ChosenName?
  public var type: ValueType
  public var requirement: Requirement
  public var access: Access
  /// The value that the server assumes if the property is absent. The client never sends it by
  /// itself.
  public var defaultValue: Literal?
  /// The value that identifies the record as a variant of a union; `nil` if the property does not
  /// identify the variant, or not by a single value.
  public var variantTag: Literal?
  /// The only value that the document allows, where the type is not an enumeration.
  public var constant: Literal?
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var location: SourceLocation
  /// The location of the list that requires the property; `nil` if it is optional.
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

  /// Whether every message with such an object contains the property.
  public var isRequired: Bool { requirement == .always }

  /// Whether the document requires the property in all messages that may contain it.
  public var isAlwaysRequired: Bool { requirement != .never }
}
