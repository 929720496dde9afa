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
    var pointer = JSONPointer()
    var place = root
    while place != value, let (token, next) = Self.step(from: place, to: value) {
      pointer = pointer.appending(token)
      place = next
    }
    return pointer
  }

  /// The child that a node is or stands in.
  private static func step(from parent: Node, to node: Node) -> (token: String, child: Node)? {
    for (number, element) in parent.elements.enumerated() where element.contains(node) {
      return ("\(number)", element)
    }
    for (key, value) in parent.entries where value.contains(node) || key == node {
      return (key.text, key == node ? key : value)
    }
    return nil
  }
}

extension Node {
  /// Whether a node is this one, or stands below it. Both belong to one tree.
  fileprivate func contains(_ node: Node) -> Bool {
    node.index >= index && node.index < index + span
  }
}
