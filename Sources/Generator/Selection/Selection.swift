import Diagnostics

/// Which parts of a document an SDK is made of.
public struct Selection: Sendable {
  /// A word of a selection, and where it stands.
  public struct Term: Sendable, Hashable {
    public var text: String
    /// `nil` for an option of the command.
    public var location: SourceLocation?

    public init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// What an operation is chosen by. A list that is empty asks for nothing.
  public struct Criteria: Sendable {
    /// Patterns of paths, as `PathPattern` has them.
    public var paths: [Term] = []
    public var tags: [Term] = []
    public var operations: [Term] = []
    /// HTTP methods, in any case.
    public var methods: [Term] = []

    public init() {}

    public var isEmpty: Bool {
      paths.isEmpty && tags.isEmpty && operations.isEmpty && methods.isEmpty
    }
  }

  public enum Schemas: String, Sendable, CaseIterable { case used, all }

  /// An operation is taken that meets all kinds of criteria of one of these; none ask for nothing.
  public var include: [Criteria] = []
  /// An operation is left out that meets any kind of these.
  public var exclude = Criteria()
  /// Component schemas to take with all that they are made of, besides those of the operations.
  public var includedSchemas: [Term] = []
  /// Which component schemas are taken; `nil` for those that are used, where anything is selected.
  public var schemas: Schemas?

  public init() {}

  /// Whether anything may be left out.
  public var isSelective: Bool { choosesOperations || schemas == .used }

  var choosesOperations: Bool {
    !include.isEmpty || !exclude.isEmpty || !includedSchemas.isEmpty
  }

  var takesUnusedSchemas: Bool { !isSelective || schemas == .all }
}
