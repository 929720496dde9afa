import Diagnostics
import DocumentTree
import TextGrammar

/// The reason why a reference has no target.
struct UnresolvedReference: Error {
  var diagnostic: Diagnostic
  /// Whether a similar name was probably intended.
  var hasNearName = false

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// A reference without a target.
  init(_ text: String, at node: Node) {
    diagnostic = .error(
      .referenceNotFound, "the reference `\(text)` leads nowhere", at: node.location)
  }

  /// The same, with a hint that contains the file and the most similar name in the same scope.
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
