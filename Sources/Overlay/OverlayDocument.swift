import Diagnostics
import DocumentTree

/// An OpenAPI Overlay, version 1.0 or 1.1: changes to be made to a document, in their order.
public struct OverlayDocument: Sendable {
  public enum Version: Sendable { case v10, v11 }

  /// One change, made at every node that its target selects.
  public struct Action: Sendable {
    public enum Change: Sendable {
      /// Merge the value into mappings, append it to sequences, and replace scalars.
      case update(Node)
      /// The same with the one node of the document that the query selects, which `source` wrote.
      case copy(JSONPath, source: Node)
      case remove
      case nothing
    }

    public var target: JSONPath
    /// The string of the target in the overlay.
    public var source: Node
    public var description: String?
    public var change: Change
  }

  public var version: Version
  public var title: String
  /// A URI reference to the document that the overlay was written for.
  public var extends: String?
  public var actions: [Action]

  /// Reads an overlay.
  ///
  /// - Returns: the overlay without the actions that have errors, and everything that is wrong with
  ///   it; `nil` when it is none at all. An overlay with errors should not be applied.
  public static func parse(
    _ tree: Tree
  ) -> (document: OverlayDocument?, diagnostics: [Diagnostic]) {
    var reader = OverlayReader()
    let document = reader.document(tree.root)
    return (document, reader.diagnostics)
  }

  /// Makes the changes, each on the result of the one before.
  ///
  /// Nodes from the overlay keep their location in the overlay's file; all others keep theirs. An
  /// action that cannot be carried out changes nothing and gives an error; one that matches nothing
  /// gives a warning.
  public func apply(to tree: Tree) -> (tree: Tree, diagnostics: [Diagnostic]) {
    apply(to: tree, stepLimit: JSONPathEvaluation.usualLimit)
  }

  /// - Parameter stepLimit: How many steps the targets may take together, each a look at one node or at
  ///   one sign of a text.
  package func apply(
    to tree: Tree, stepLimit: Int
  ) -> (tree: Tree, diagnostics: [Diagnostic]) {
    var application = OverlayApplication(tree: tree, version: version, stepLimit: stepLimit)
    for action in actions { application.apply(action) }
    return (application.tree, application.diagnostics)
  }
}
