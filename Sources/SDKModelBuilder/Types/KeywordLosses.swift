import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Reports keywords that neither a type nor an assertion carries over, once for each schema.
struct KeywordLosses {
  private var reported: Set<Node> = []

  /// - Returns: The losses of a schema, and of the schemas that its values must also satisfy.
  mutating func found(in schema: Schema) -> [Diagnostic] {
    var losses: [Diagnostic] = []
    var waiting = [schema]
    while let schema = waiting.popLast() {
      guard reported.insert(schema.node).inserted else { continue }
      if !schema.keywords.isDisjoint(with: .mayBeLost) {
        losses += Self.contentLosses(in: schema) + Self.unreachableLimits(in: schema)
      }
      waiting += schema.applicators.oneOf
      waiting += schema.applicators.anyOf
      waiting += schema.applicators.allOf
    }
    return losses
  }

  private static let plainEncodings: Set = ["base64", "binary", "7bit", "8bit"]

  /// Unchecked content of strings.
  private static func contentLosses(in schema: Schema) -> [Diagnostic] {
    var losses: [Diagnostic] = []
    if let content = schema.annotations.contentSchema, !content.acceptsAnything {
      losses.append(
        .degradedType(
          of: content, "what a text holds that is a document of its own", as: "a text"))
    }
    if let encoding = schema.annotations.contentEncoding,
      !plainEncodings.contains(encoding.lowercased())
    {
      losses.append(
        .degradedType(of: schema, "bytes that are written in `\(encoding)`", as: "a text"))
    }
    return losses
  }

  /// Limits that no number can exceed.
  private static func unreachableLimits(in schema: Schema) -> [Diagnostic] {
    schema.keywords.intersection(.about(.numbers)).members.compactMap(schema.value(of:))
      .filter { $0.double?.isFinite == false }
      .map { limit in
        .warning(
          .droppedConstraint, "the limit `\(limit.text)` is beyond every number that can be sent",
          at: limit.location)
      }
  }
}

extension KeywordSet {
  fileprivate static let mayBeLost = about(.numbers).union([.contentSchema, .contentEncoding])
}
