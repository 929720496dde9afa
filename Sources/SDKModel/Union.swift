import Diagnostics

/// A value that is of one of several types.
public struct Union: Sendable {
  public struct Variant: Sendable {
    /// A word for the variant, as the document spells it.
    public var name: String
    public var type: ValueType
    /// The values of the discriminator that lead here.
    public var discriminatorValues: [String]
    /// Whether values with a missing or unknown discriminator belong to this variant.
    public var isDefault = false
    /// What distinguishes values of this variant.
    public var evidence: Evidence
    public var location: SourceLocation

    public init(
      name: String, type: ValueType, discriminatorValues: [String] = [],
      evidence: Evidence, location: SourceLocation
    ) {
      self.name = name
      self.type = type
      self.discriminatorValues = discriminatorValues
      self.evidence = evidence
      self.location = location
    }
  }

  /// What is known about a value before it is decoded.
  public enum Evidence: Sendable {
    case object(ObjectEvidence)
    case string(Text)
    case integer, number, boolean, array
    /// Nothing is known.
    case any
  }

  public enum Text: Sendable {
    case any
    /// Only some strings are values, which decoding decides.
    case formatted
    case listed([String])
  }

  public struct ObjectEvidence: Sendable {
    /// Properties that each object of the variant has.
    public var required: [String]
    /// Properties whose values are among a few that are known.
    public var constants: [Constant]
    /// All properties that are declared.
    public var properties: [String]

    public struct Constant: Sendable {
      public var property: String
      public var values: [Literal]

      public init(property: String, values: [Literal]) {
        self.property = property
        self.values = values
      }
    }

    public init(required: [String], constants: [Constant], properties: [String]) {
      self.required = required
      self.constants = constants
      self.properties = properties
    }
  }

  /// The property that selects the variant.
  public var discriminator: String?
  public var variants: [Variant]
  /// Whether the assertions of the union say all that its variants must be.
  public var isCheckedAsWhole = false

  public init(discriminator: String?, variants: [Variant]) {
    self.discriminator = discriminator
    self.variants = variants
  }
}
