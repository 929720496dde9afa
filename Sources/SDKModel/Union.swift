import Diagnostics

/// A value of one of several types.
public struct Union: Sendable {
  public struct Variant: Sendable {
    /// A name for the variant, in the document's spelling.
    public var name: String
    public var type: ValueType
    /// The discriminator's values for this variant.
    public var discriminatorValues: [String]
    /// Whether values with a missing or unknown discriminator belong to this variant.
    public var isDefault = false
    /// How to recognize values of this variant.
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

  /// What distinguishes the values of a variant before they are decoded.
  public enum Evidence: Sendable {
    case object(ObjectEvidence)
    case string(Text)
    case integer, number, boolean, array
    /// Nothing: any value may belong to the variant.
    case any
  }

  public enum Text: Sendable {
    case any
    /// Only some strings are valid, which decoding determines.
    case formatted
    case listed([String])
  }

  public struct ObjectEvidence: Sendable {
    /// Properties that every object of the variant has.
    public var required: [String]
    /// Properties with a few known values.
    public var constants: [Constant]
    /// All declared properties.
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

  /// The name of the property that selects the variant.
  public var discriminator: String?
  public var variants: [Variant]
  /// Whether the union's own assertions include those of its variants.
  public var isCheckedAsWhole = false

  public init(discriminator: String?, variants: [Variant]) {
    self.discriminator = discriminator
    self.variants = variants
  }
}
