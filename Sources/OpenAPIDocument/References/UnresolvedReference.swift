import Diagnostics
import DocumentTree
import TextGrammar

/// Why a reference leads nowhere.
struct UnresolvedReference: Error {
  var diagnostic: Diagnostic
  /// Whether a name beside the missing one was probably meant instead.
  var hasNearName = false

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The reference has no target.
  init(_ text: String, at node: Node) {
    diagnostic = .error(
      .referenceNotFound, "the reference `\(text)` leads nowhere", at: node.location)
  }

  /// The same, with a hint at the missing name in a file, and at the most similar one beside it.
  init(_ text: String, at node: Node, fragment: String, in scope: Node) {
    self.init(text, at: node)
    guard fragment.hasScalarPrefix("/"), let pointer = JSONPointer(fragment: fragment) else {
      diagnostic.hint = "a reference looks like `#/components/schemas/Pet`"
      return
    }
    var node = scope
    var found = ""
    for token in pointer.tokens {
      let next = JSONPointer(tokens: [token])
      if let child = node.resolve(pointer: next) {
        node = child
        found += next.description
        continue
      }
      if let name = Spelling.nearest(to: token, among: node.entries.map(\.key.text)) {
        diagnostic.hint = "did you mean `#\(found)\(JSONPointer(tokens: [name]))`?"
        hasNearName = true
      } else {
        diagnostic.hint = "`#\(found)` has no `\(token)`"
      }
      return
    }
  }
}
