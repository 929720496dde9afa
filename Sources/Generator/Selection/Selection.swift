import Diagnostics

/// Which parts of a document an SDK is made of.
public struct Selection: Sendable {
  /// A criterion of a selection, with its location.
  public struct Term: Sendable, Hashable {
    public var text: String
    /// `nil` for an option of the command.
    public var location: SourceLocation?

    public init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// What an operation is chosen by. An empty list is no criterion.
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

  /// An operation is selected if it meets all criteria of one of these; an empty list selects every
  /// operation.
  public var include: [Criteria] = []
  /// An operation is left out that meets any kind of these.
  public var exclude = Criteria()
  /// Component schemas to select with their parts, besides those of the operations.
  public var includedSchemas: [Term] = []
  /// Which component schemas are selected; `nil` for the used ones, if anything is selected.
  public var schemas: Schemas?

  public init() {}

  /// Whether anything may be left out.
  public var isSelective: Bool { choosesOperations || schemas == .used }

  var choosesOperations: Bool {
    !include.isEmpty || !exclude.isEmpty || !includedSchemas.isEmpty
  }

  var takesUnusedSchemas: Bool { !isSelective || schemas == .all }
}
