import Diagnostics
import DocumentTree

/// Finds what a `$ref` points at.
struct ReferenceResolver: Sendable {
  let root: Node

  /// The node that `text` leads to, through other `$ref`s that stand there.
  ///
  /// - Throws: A `Diagnostic` when it leads nowhere, in a circle, or out of the document.
  func resolve(_ text: String, at node: Node) throws -> Node {
    var seen: Set<Node> = []
    var target = try find(text, at: node)
    while target.kind == .mapping, target.count == 1, let next = target["$ref"] {
      guard seen.insert(target).inserted else {
        throw Diagnostic.error(
          "circular-reference", "the reference `\(text)` only leads back to itself",
          at: node.location, hint: "let one of the references on the circle hold a definition")
      }
      target = try find(next.text, at: next)
    }
    return target
  }

  private func find(_ text: String, at node: Node) throws -> Node {
    guard text.hasPrefix("#") else {
      throw Diagnostic.error(
        "external-reference", "the reference `\(text)` leads out of this document",
        at: node.location,
        hint: "references to other files are not supported yet; bundle the document")
    }
    guard let pointer = JSONPointer(fragment: String(text.dropFirst())) else {
      throw Diagnostic.error(
        "invalid-reference", "`\(text)` is not a JSON Pointer", at: node.location,
        hint: "a reference looks like `#/components/schemas/Pet`")
    }
    guard let target = root.resolve(pointer: pointer) else {
      throw Diagnostic.error(
        "reference-not-found", "the reference `\(text)` leads nowhere", at: node.location,
        hint: suggestion(for: pointer))
    }
    return target
  }

  /// The nearest name beside the one that is missing.
  private func suggestion(for pointer: JSONPointer) -> String? {
    var node = root
    var found = ""
    for token in pointer.tokens {
      let next = JSONPointer(tokens: [token])
      if let child = node.resolve(pointer: next) {
        node = child
        found += next.description
        continue
      }
      let names = node.entries.map(\.key.text)
      return Spelling.nearest(to: token, among: names).map {
        "did you mean `#\(found)\(JSONPointer(tokens: [$0]))`?"
      } ?? "`#\(found)` has no `\(token)`"
    }
    return nil
  }
}

extension DocumentReader {
  /// Follows a Reference Object; what is not one is returned as it is.
  ///
  /// - Returns: `nil` when it leads nowhere, which has then been reported.
  mutating func follow(_ node: Node) -> Node? {
    guard node.kind == .mapping, let reference = node["$ref"] else { return node }
    do {
      return try references.resolve(reference.text, at: reference)
    } catch let diagnostic as Diagnostic {
      diagnostics.append(diagnostic)
    } catch {
      self.error("reference-not-found", "\(error)", at: reference)
    }
    return nil
  }
}
