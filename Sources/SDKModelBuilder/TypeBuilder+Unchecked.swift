import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Tells of the keywords that nothing is made of, at the place where each stands.
extension TypeBuilder {
  /// Once for each schema, and for those that its values must follow too.
  mutating func reportUnchecked(in schema: Schema) {
    var waiting = [schema]
    while let schema = waiting.popLast() {
      guard reportedSchemas.insert(schema.node).inserted else { continue }
      reportContent(of: schema)
      reportUnlimited(in: schema)
      let applicators = schema.applicators
      waiting += applicators.oneOf + applicators.anyOf + applicators.allOf
    }
  }

  private mutating func reportContent(of schema: Schema) {
    if let content = schema.annotations.contentSchema, !content.allowsAnything {
      degrade(content, "what a text holds that is a document of its own", as: "a text")
    }
    let plain: Set = ["base64", "binary", "7bit", "8bit"]
    if let encoding = schema.annotations.contentEncoding, !plain.contains(encoding.lowercased()) {
      degrade(schema, "bytes that are written in `\(encoding)`", as: "a text")
    }
  }

  /// Limits beyond every number that can be sent.
  private mutating func reportUnlimited(in schema: Schema) {
    let limits = schema.keywords.intersection(.about(.numbers)).members
    for limit in limits.compactMap({ schema.validation[$0] }) where limit.double?.isFinite == false
    {
      report(
        .warning(
          .droppedConstraint, "the limit `\(limit.text)` is beyond every number that can be sent",
          at: limit.location))
    }
  }

  mutating func degrade(_ schema: Schema, _ what: String, as type: String = "any JSON value") {
    report(
      .warning(
        .degradedType, "\(what) is not carried over yet: typed as \(type)",
        at: schema.location))
  }
}

extension Schema {
  /// Whether the schema refuses nothing.
  fileprivate var allowsAnything: Bool { boolean ?? says(nothingBut: .annotations) }
}
