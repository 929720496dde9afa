import Diagnostics
import DocumentTree

/// The Info Object.
enum InfoReader {
  static func read(_ node: Node, _ context: inout ReadingContext) -> InfoObject {
    var info = InfoObject(title: "", version: "")
    guard let node = context.mapping(node, "`info`") else { return info }
    for (key, value) in node.entries {
      switch key.text {
      case "title": info.title = context.prose(value, "`title`") ?? ""
      case "version": info.version = context.prose(value, "`version`") ?? ""
      case "summary": info.summary = context.prose(value, "`summary`")
      case "description": info.description = context.prose(value, "`description`")
      case "termsOfService", "contact", "license": break
      default: context.log.unsupported(key, in: "`info`")
      }
    }
    return info
  }
}
