/// A value within a value, by the properties that lead to it; empty for the whole value.
public struct PropertyPath: Sendable {
  public struct Step: Sendable {
    /// The record that has the property.
    public var owner: TypeID
    public var property: Property

    public init(owner: TypeID, property: Property) {
      self.owner = owner
      self.property = property
    }
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The names of the properties in JSON.
  public var names: [String] { steps.map(\.property.name) }
}
