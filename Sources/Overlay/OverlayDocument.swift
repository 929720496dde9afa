import Diagnostics
import DocumentTree

/// An OpenAPI Overlay, version 1.0 or 1.1: a list of changes to a document.
public struct OverlayDocument: Sendable {
  public enum Version: Sendable { case v10, v11 }

  /// A change to every node that its target selects.
  public struct Action: Sendable {
    public enum Change: Sendable {
      /// Merges the value into mappings, appends it to sequences, and replaces scalars.
      case update(Node)
      /// The same, with the node of the document that the query selects. `source` is the query's
      /// node in the overlay.
      case copy(JSONPath, source: Node)
      case remove
      case nothing
    }

    public var target: JSONPath
    /// The target's node in the overlay.
    public var source: Node
    public var description: String?
    public var change: Change
  }

  public var version: Version
  public var title: String
  /// A URI reference to the document for which the overlay was written.
  public var extends: String?
  public var actions: [Action]

  /// Reads an overlay.
  ///
  /// - Returns: The overlay without the actions that have errors, or `nil` if the tree is not an
  ///   overlay; and all diagnostics. An overlay with errors should not be applied.
  public static func parse(
    _ tree: Tree
  ) -> (document: OverlayDocument?, diagnostics: [Diagnostic]) {
    var reader = OverlayReader()
    let document = reader.document(tree.root)
    return (document, reader.diagnostics)
  }

  /// Applies the actions in order, each to the result of the previous one.
  ///
  /// Added nodes keep their location in the overlay's file, and all others keep theirs. An action
  /// that cannot be applied changes nothing and causes an error; one that matches nothing causes a
  /// warning.
  public func apply(to tree: Tree) -> (tree: Tree, diagnostics: [Diagnostic]) {
    apply(to: tree, stepLimit: JSONPathEvaluation.usualLimit)
  }

  /// - Parameter stepLimit: The maximum number of steps for evaluating all targets. A step is a
  ///   visit to one node or to one character of a string.
  package func apply(
    to tree: Tree, stepLimit: Int
  ) -> (tree: Tree, diagnostics: [Diagnostic]) {
    var application = OverlayApplication(tree: tree, version: version, stepLimit: stepLimit)
    for action in actions { application.apply(action) }
    return (application.tree, application.diagnostics)
  }
}
