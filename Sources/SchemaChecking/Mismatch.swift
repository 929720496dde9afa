import Diagnostics
import DocumentTree
import OpenAPIDocument

/// The reason why a value does not satisfy a schema.
public struct Mismatch: Sendable {
  /// The invalid part of the value.
  public var value: Node
  /// The keyword that the part violates; `nil` if the schema is `false`.
  public var keyword: Keyword?
  /// The schema that contains the keyword.
  public var schema: Node
  /// What is wrong, as a sentence without its subject: `is longer than 5 characters`.
  public var message: String

  /// The violated keyword, in the document's spelling.
  public var statement: String { keyword?.name ?? "false" }

  /// The location of the invalid part within the whole value.
  public func pointer(from root: Node) -> JSONPointer {
    JSONPointer(from: root, to: value) ?? JSONPointer()
  }
}
