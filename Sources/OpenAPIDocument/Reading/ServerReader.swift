import Diagnostics
import DocumentTree
import TextGrammar

/// The Server Object.
enum ServerReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> [ServerObject] {
    context.elements(of: node, "`servers`") { node, context in
      context.part(.server, node["url"]?.text ?? "", at: node) { read(node, &$0) }
    }
  }

  static func read(_ node: Node, _ context: inout ReadingContext) -> ServerObject? {
    guard let node = context.mapping(node, "a server", isField: false) else { return nil }
    guard let urlNode = node["url"], let url = context.text(urlNode, "`url`") else {
      context.log.error(.missingField, "a server has no `url`", at: node)
      return nil
    }
    var server = ServerObject(url: url.trimmingSpaces, variables: [], location: urlNode.location)
    for (key, value) in node.entries {
      switch key.text {
      case "url": break
      case "name": server.name = context.prose(value, "`name`")
      case "description": server.description = context.prose(value, "`description`")
      case "variables":
        server.variables = context.entries(of: value, "`variables`") { name, variable, context in
          readVariable(variable, name: name.text, &context)
        }
      default: context.log.unsupported(key, in: "a server")
      }
    }
    return server
  }

  private static func readVariable(
    _ node: Node, name: String, _ context: inout ReadingContext
  ) -> ServerObject.Variable? {
    guard let node = context.mapping(node, "a server variable", isField: false) else { return nil }
    var variable = ServerObject.Variable(name: name, defaultValue: "", allowedValues: [])
    for (key, value) in node.entries {
      switch key.text {
      case "default": variable.defaultValue = context.text(value, "`default`") ?? ""
      case "description": variable.description = context.prose(value, "`description`")
      case "enum":
        guard let values = context.sequence(value, "`enum`") else { continue }
        variable.allowedValues = []
        for element in values.elements {
          if let text = context.text(element, "a value") { variable.allowedValues.append(text) }
        }
        if values.count == 0 {
          context.log.error(.emptyEnum, "no value is allowed for the variable `\(name)`", at: value)
        }
      default: context.log.unsupported(key, in: "a server variable")
      }
    }
    if node["default"] == nil {
      context.log.warning(.missingField, "the server variable `\(name)` has no `default`", at: node)
      variable.defaultValue = variable.allowedValues.first ?? ""
    } else if !variable.allowedValues.isEmpty,
      !variable.allowedValues.contains(variable.defaultValue)
    {
      context.log.warning(
        .defaultMismatch,
        "`\(variable.defaultValue)` is not among the values of the variable `\(name)`",
        at: node["default"] ?? node)
      variable.allowedValues.insert(variable.defaultValue, at: 0)
    }
    return variable
  }
}
