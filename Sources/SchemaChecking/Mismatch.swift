import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Why a value does not agree with a schema.
public struct Mismatch: Sendable {
  /// The value, or the part of it, that is refused.
  public var value: Node
  /// The keyword that refuses it; `nil` where the schema is `false`.
  public var keyword: Keyword?
  /// The schema that contains the keyword.
  public var schema: Node
  /// What is wrong, as a sentence that lacks its subject: `is longer than 5 characters`.
  public var message: String

  /// What refuses the value, as the document spells it.
  public var statement: String { keyword?.name ?? "false" }

  /// Where the refused part is within the whole value.
  public func pointer(from root: Node) -> JSONPointer {
    JSONPointer(from: root, to: value) ?? JSONPointer()
  }
}
