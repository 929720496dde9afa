import Diagnostics
import DocumentTree
import TextGrammar

/// The Parameter Object.
enum ParameterReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> ParameterList {
    guard let node = context.sequence(node, "`parameters`") else { return ParameterList() }
    var list = ParameterList()
    var seen: Set<[String]> = []
    for element in node.elements {
      guard element.kind != .null else {
        context.log.error(.unexpectedType, "a parameter is left empty", at: element)
        continue
      }
      guard let target = context.follow(element, to: .parameters) else { continue }
      if context.version == .v20, let location = target["in"]?.text,
        ["body", "formData"].contains(location)
      {
        list.bodyParts.append(target)
        continue
      }
      if isLeftOut(target, at: element, &context) { continue }
      guard let parameter = read(element, &context) else { continue }
      guard seen.insert(parameter.key).inserted else {
        context.log.warning(
          .duplicateParameter,
          "the parameter `\(parameter.name)` is declared twice: the first one holds", at: element)
        continue
      }
      list.parameters.append(parameter)
    }
    return list
  }

  static func read(_ node: Node, _ context: inout ReadingContext) -> ParameterObject? {
    guard let target = context.follow(node, to: .parameters),
      let target = context.mapping(target, "a parameter", isField: false)
    else { return nil }
    let known = context.parameters[target]
    let name = target["name"]?.text ?? ""
    guard
      var parameter = known
        ?? context.part(.parameter, name, at: target, read: { readAnew(target, &$0) })
    else { return nil }
    // A reference can override the description of its target (OpenAPI 3.1, section 4.8.23).
    if target != node, let description = node["description"] {
      parameter.description = context.prose(description, "`description`") ?? parameter.description
    }
    return parameter
  }

  /// Whether a parameter can be left out. An operation is not usable without a required one.
  private static func isLeftOut(
    _ target: Node, at element: Node, _ context: inout ReadingContext
  ) -> Bool {
    let name = target["name"]?.text ?? ""
    guard context.isLeftOut(.parameter, name, at: target) else { return false }
    let isOptional =
      target["required"]?.boolean != true && target["name"] != nil
      && ParameterLocation.allCases.contains { $0 != .path && $0.rawValue == target["in"]?.text }
    if !isOptional {
      context.log.error(
        .leftOutPart, "the parameter `\(name)` may be needed, and is left out", at: element)
    }
    return true
  }

  private static func readAnew(
    _ target: Node, _ context: inout ReadingContext
  ) -> ParameterObject? {
    if context.version == .v20, ["body", "formData"].contains(target["in"]?.text) { return nil }
    guard let nameNode = target["name"], let name = context.text(nameNode, "`name`") else {
      context.log.error(.missingField, "a parameter has no `name`", at: target)
      return nil
    }
    guard let location = readLocation(of: target, name: name, &context),
      isName(nameNode, fit: location, &context)
    else {
      return nil
    }
    var parameter = ParameterObject(
      name: name, in: location, isRequired: location == .path, location: target.location)
    if context.version == .v20 { SwaggerValueReader.read(target, into: &parameter, &context) }
    for (key, value) in target.entries {
      switch key.text {
      case "name", "in": break
      case "description": parameter.description = context.prose(value, "`description`")
      case "required": parameter.isRequired = readRequired(value, location, &context)
      case "deprecated": parameter.isDeprecated = context.deprecation(value)
      case "style": parameter.style = SerializationReader.readStyle(value, &context)
      case "explode": parameter.explode = context.flag(value, "`explode`")
      case "allowReserved":
        parameter.allowsReserved = readAllowReserved(value, key, of: target, location, &context)
      case "allowEmptyValue": parameter.allowsEmptyValue = context.flag(value, "`allowEmptyValue`")
      case "schema": parameter.schema = SchemaReader.read(value, &context)
      case "content":
        let content = ContentReader.read(value, &context)
        parameter.schema = content.first?.schema
        parameter.contentType = content.first?.name
        SerializationReader.expectOne(content, value, "parameter", &context)
      case "example", "examples": parameter.examples += ExampleReader.readList(key, value, &context)
      case let name where name.hasScalarPrefix("x-"):
        parameter.extensions.append(Extension(name: name, value: value))
        context.log.noteExtension(key, in: "a parameter", known: [.name])
      case let name where context.version == .v20 && SwaggerValueReader.isField(name): break
      default: context.log.unsupported(key, in: "a parameter")
      }
    }
    checkStyle(target["style"], of: &parameter, &context)
    SerializationReader.check(of: target, "parameter", &context)
    if location == .querystring { checkQueryString(target, &context) }
    context.parameters[target] = parameter
    return parameter
  }

  private static func readLocation(
    of node: Node, name: String, _ context: inout ReadingContext
  ) -> ParameterLocation? {
    let locations = ParameterLocation.allCases.map(\.rawValue)
    guard let inNode = node["in"] else {
      context.log.error(
        .invalidParameter, "the parameter `\(name)` has no location", at: node,
        hint: "`in` is one of " + locations.joined(separator: ", "))
      return nil
    }
    if let location = ParameterLocation(rawValue: inNode.text) { return location }
    if let location = ParameterLocation(rawValue: inNode.text.lowercased()) {
      context.log.warning(
        .inexactField, "`\(inNode.text)` is read as `\(location.rawValue)`", at: inNode)
      return location
    }
    context.log.error(
      .invalidParameter, "the parameter `\(name)` has an unknown location, `\(inNode.text)`",
      at: inNode,
      hint: ["body", "formData"].contains(inNode.text)
        ? "since OpenAPI 3.0 a body is a `requestBody`"
        : Spelling.nearest(to: inNode.text, among: locations).map { "did you mean `\($0)`?" }
          ?? "`in` is one of " + locations.joined(separator: ", "))
    return nil
  }

  /// Whether a name is valid for the parameter's location.
  private static func isName(
    _ node: Node, fit location: ParameterLocation, _ context: inout ReadingContext
  ) -> Bool {
    let isFit =
      switch location {
      case .header: HTTPToken.isToken(node.text)
      case .cookie: !node.text.isEmpty
      case .path: !node.text.isEmpty && !node.text.contains { "{}".contains($0) }
      case .query, .querystring: true
      }
    if !isFit {
      context.log.error(
        .invalidName, "`\(node.text)` cannot be the name of a parameter in the \(location)",
        at: node)
    }
    return isFit
  }

  private static func readRequired(
    _ node: Node, _ location: ParameterLocation, _ context: inout ReadingContext
  ) -> Bool {
    let isRequired = context.flag(node, "`required`")
    if location == .path, !isRequired {
      context.log.warningOnce(
        .inexactField, "a parameter of a path is always required", at: node)
    }
    return isRequired || location == .path
  }

  private static func readAllowReserved(
    _ node: Node, _ key: Node, of parameter: Node, _ location: ParameterLocation,
    _ context: inout ReadingContext
  ) -> Bool {
    let allows = context.flag(node, "`allowReserved`")
    let isPlain = location == .cookie && parameter["style"]?.text == "cookie"
    if location == .header || isPlain || (location != .query && context.version < .v32) {
      context.log.warning(
        .ignoredField, "`allowReserved` has no effect on a parameter in the \(location)", at: key)
      return false
    }
    return allows
  }

  private static let styles: [ParameterLocation: Set<String>] = [
    .path: ["simple", "matrix", "label"], .header: ["simple"], .cookie: ["form", "cookie"],
    .query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  ]

  /// Checks the style. One for another location only determines whether commas are used.
  private static func checkStyle(
    _ node: Node?, of parameter: inout ParameterObject, _ context: inout ReadingContext
  ) {
    guard let node, let style = parameter.style, let known = styles[parameter.in],
      !known.contains(style)
    else { return }
    context.log.warningOnce(
      .inexactField, "`\(style)` is not a style of a parameter in the \(parameter.in)", at: node)
    parameter.style = nil
    if style == "simple", parameter.explode == nil { parameter.explode = false }
  }

  /// A whole query string can only be described by `content` (OpenAPI 3.2, section 4.12).
  private static func checkQueryString(_ node: Node, _ context: inout ReadingContext) {
    for (key, _) in node.entries
    where ["schema", "style", "explode", "allowReserved"].contains(key.text) {
      context.log.error(
        .conflictingFields, "`\(key.text)` cannot stand in a parameter `in: querystring`",
        at: key,
        hint: "its `content` says how it is written")
    }
  }
}
