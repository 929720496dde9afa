import Diagnostics

/// The part of a document to generate.
public struct Selection: Sendable {
  /// One value of a criterion, and its location.
  public struct Term: Sendable, Hashable {
    public var text: String
    /// The location in the settings; `nil` for an option of the command.
    public var location: SourceLocation?

    public init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// Criteria for operations. An empty list is no criterion.
  public struct Criteria: Sendable {
    /// Patterns for paths, as described for `PathPattern`.
    public var paths: [Term] = []
    public var tags: [Term] = []
    public var operations: [Term] = []
    /// HTTP methods, case-insensitive.
    public var methods: [Term] = []

    public init() {}

    public var isEmpty: Bool {
      paths.isEmpty && tags.isEmpty && operations.isEmpty && methods.isEmpty
    }
  }

  public enum Schemas: String, Sendable, CaseIterable { case used, all }

  /// An operation is included if it meets all criteria of at least one element. An empty list
  /// includes every operation.
  public var include: [Criteria] = []
  /// An operation is excluded if it meets any of these criteria.
  public var exclude = Criteria()
  /// Component schemas to include with their parts, besides those that operations use.
  public var includedSchemas: [Term] = []
  /// Which component schemas to include; `nil` for the used ones, if there is a selection.
  public var schemas: Schemas?

  public init() {}

  /// Whether the selection can leave anything out.
  public var isSelective: Bool { choosesOperations || schemas == .used }

  var choosesOperations: Bool {
    !include.isEmpty || !exclude.isEmpty || !includedSchemas.isEmpty
  }

  var includesUnusedSchemas: Bool { !isSelective || schemas == .all }
}
