import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readServers(_ node: Node) -> [ServerObject] {
    guard let node = sequence(node, "`servers`") else { return [] }
    return node.elements.compactMap { readServer($0) }
  }

  mutating func readServer(_ node: Node) -> ServerObject? {
    guard let node = mapping(node, "a server", isField: false) else { return nil }
    guard let urlNode = node["url"], let url = text(urlNode, "`url`") else {
      error(.missingField, "a server has no `url`", at: node)
      return nil
    }
    var server = ServerObject(url: url.trimmingSpaces, variables: [], location: urlNode.location)
    for (key, value) in node.entries {
      switch key.text {
      case "url": break
      case "name": server.name = words(value, "`name`")
      case "description": server.description = words(value, "`description`")
      case "variables":
        guard let variables = mapping(value, "`variables`") else { continue }
        server.variables = variables.entries.compactMap { name, variable in
          name.text.hasPrefix("x-") ? nil : readVariable(variable, name: name.text)
        }
      default: unsupported(key, in: "a server")
      }
    }
    return server
  }

  private mutating func readVariable(_ node: Node, name: String) -> ServerObject.Variable? {
    guard let node = mapping(node, "a server variable", isField: false) else { return nil }
    var variable = ServerObject.Variable(name: name, defaultValue: "", allowedValues: [])
    for (key, value) in node.entries {
      switch key.text {
      case "default": variable.defaultValue = text(value, "`default`") ?? ""
      case "description": variable.description = words(value, "`description`")
      case "enum":
        guard let values = sequence(value, "`enum`") else { continue }
        variable.allowedValues = values.elements.compactMap { text($0, "a value") }
        if values.count == 0 {
          error(.emptyEnum, "no value is allowed for the variable `\(name)`", at: value)
        }
      default: unsupported(key, in: "a server variable")
      }
    }
    if node["default"] == nil {
      warning(.missingField, "the server variable `\(name)` has no `default`", at: node)
      variable.defaultValue = variable.allowedValues.first ?? ""
    } else if !variable.allowedValues.isEmpty,
      !variable.allowedValues.contains(variable.defaultValue)
    {
      warning(
        .defaultMismatch,
        "`\(variable.defaultValue)` is not among the values of the variable `\(name)`",
        at: node["default"] ?? node)
      variable.allowedValues.insert(variable.defaultValue, at: 0)
    }
    return variable
  }
}
