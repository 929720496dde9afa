import Diagnostics

/// An array whose elements have types by position.
public struct Tuple: Sendable {
  public struct Element: Sendable {
    /// A name for the element.
    public var name: String
    public var type: ValueType
    public var isRequired: Bool
    public var documentation: Documentation

    public init(name: String, type: ValueType, isRequired: Bool, documentation: Documentation) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.documentation = documentation
    }
  }

  public var elements: [Element]
  /// The type of the remaining elements.
  public var rest: ValueType

  public init(elements: [Element], rest: ValueType) {
    self.elements = elements
    self.rest = rest
  }
}
