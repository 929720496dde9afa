import Diagnostics
import DocumentTree

/// The Tag Objects of a document.
enum TagReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> [TagObject] {
    context.elements(of: node, "`tags`") { element, context in
      // An operation's tags need only a name.
      if let name = element.string { return TagObject(name: name) }
      guard let element = context.mapping(element, "a tag"), let name = element["name"] else {
        return nil
      }
      var tag = TagObject(name: context.prose(name, "`name`") ?? "")
      for (key, value) in element.entries {
        switch key.text {
        case "name", "externalDocs": break
        case "summary": tag.summary = context.prose(value, "`summary`")
        case "description": tag.description = context.prose(value, "`description`")
        case "parent": tag.parent = context.prose(value, "`parent`")
        // Not used, but its errors are reported.
        case "kind": _ = context.prose(value, "`kind`")
        default: context.log.unsupported(key, in: "a tag")
        }
      }
      return tag
    }
  }
}
