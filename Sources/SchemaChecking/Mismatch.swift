import Diagnostics
import DocumentTree

/// Why a value does not agree with a schema.
public struct Mismatch: Sendable {
  /// The value, or the part of it, that is refused.
  public var value: Node
  /// The keyword of JSON Schema that refuses it, such as `maxLength`.
  public var keyword: String
  /// The schema that the keyword stands in.
  public var schema: Node
  /// What is wrong, as a sentence that lacks its subject: `is longer than 5 characters`.
  public var message: String

  /// Where the refused part is within the whole value.
  public func pointer(from root: Node) -> JSONPointer {
    JSONPointer(from: root, to: value) ?? JSONPointer()
  }
}
