import Diagnostics
import DocumentTree
import TextGrammar

/// Follows references, and reports those without a target.
extension ReadingContext {
  /// Follows a Reference Object; returns other nodes unchanged.
  ///
  /// - Returns: `nil` if the reference has no target, which this method reports.
  mutating func follow(_ node: Node, to kind: ComponentKind? = nil) -> Node? {
    guard node.kind == .mapping, let reference = node["$ref"] else { return node }
    guard let text = text(reference, "`$ref`") else { return nil }
    return resolve(text, at: reference, kind: kind)
  }

  mutating func readReference(_ node: Node) -> Reference? {
    guard let text = text(node, "`$ref`") else { return nil }
    return readReference(text, at: node)
  }

  /// The reference in a schema's `$ref`, or in the recursive references of 2020-12 and 2019-09.
  ///
  /// A schema that extends a recursive one could give `$dynamicRef` another target. A Swift type
  /// has only one target, so the one in this schema is used.
  mutating func readReference(of schema: Node) -> Reference? {
    // A property may be named `$ref`; then its value is a schema.
    for keyword in ["$ref", "$dynamicRef"] {
      if let node = schema[keyword], node.kind != .mapping { return readReference(node) }
    }
    guard let node = schema["$recursiveRef"], node.string == "#" else { return nil }
    guard let target = references.recursionTarget(around: schema) else {
      return readReference("#", at: node)
    }
    let reference = Reference(text: "#", target: target, location: node.location)
    schemas.add(reference)
    return reference
  }

  mutating func readReference(_ text: String, at node: Node) -> Reference? {
    guard let target = resolve(text, at: node, kind: .schemas) else { return nil }
    let reference = Reference(text: text, target: target, location: node.location)
    schemas.add(reference)
    return reference
  }

  private mutating func resolve(_ text: String, at node: Node, kind: ComponentKind?) -> Node? {
    do {
      let keepsSiblings = kind == .schemas || kind == .pathItems
      return try references.resolve(text, at: node, keepsSiblings: keepsSiblings)
    } catch {
      if let component = component(named: text, kind, at: node) { return component }
      log.append(softened(error, text, kind))
      return nil
    }
  }

  /// The target of a reference that consists of a component's name, as in Swagger 1.2.
  private mutating func component(
    named text: String, _ kind: ComponentKind?, at node: Node
  ) -> Node? {
    guard kind == .schemas, !text.isEmpty,
      text.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }),
      let target = references.root[version == .v20 ? "definitions" : "components"]
        .flatMap({ version == .v20 ? $0[text] : $0["schemas"]?[text] })
    else { return nil }
    log.warning(
      .inexactReference, "`\(text)` is read as the schema of that name", at: node,
      hint: version == .v20
        ? "write `#/definitions/\(text)`" : "write `#/components/schemas/\(text)`")
    return target
  }

  /// Turns the error for a missing definition into a warning if the document is usable without it.
  ///
  /// This requires that the reference leads to the right section, and that no similar name there
  /// was probably intended.
  private func softened(
    _ failure: UnresolvedReference, _ text: String, _ kind: ComponentKind?
  ) -> Diagnostic {
    let diagnostic = failure.diagnostic
    // A client is usable without one of several credentials.
    if diagnostic.code == .externalReference, kind == .securitySchemes {
      return .warning(
        diagnostic.code, diagnostic.message, at: diagnostic.location, hint: diagnostic.hint)
    }
    guard diagnostic.code == .referenceNotFound, let kind, let substitute = kind.substitute,
      !failure.hasNearName
    else { return diagnostic }
    let sections = ["#/components/\(kind.rawValue)/", "#/definitions/", "#/\(kind.rawValue)/"]
    guard
      sections.contains(where: {
        text.hasScalarPrefix($0) && !text.dropFirst($0.count).contains("/")
      })
    else { return diagnostic }
    return .warning(
      .missingDefinition, "nothing defines `\(text)`: \(substitute)", at: diagnostic.location,
      hint: diagnostic.hint)
  }
}
