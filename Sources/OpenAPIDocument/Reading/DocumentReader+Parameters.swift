import Diagnostics
import DocumentTree

/// Parameters that stand together, and what of Swagger 2.0 becomes a request body.
struct ParameterList {
  var parameters: [ParameterObject] = []
  /// Parameters `in: body` and `in: formData`.
  var bodyParts: [Node] = []

  /// These, and those of the path that they do not replace, which come first.
  func overriding(_ shared: ParameterList) -> ParameterList {
    guard !shared.parameters.isEmpty || !shared.bodyParts.isEmpty else { return self }
    let own = Set(parameters.map(\.key))
    let names = Set(bodyParts.map { $0["name"]?.text })
    return ParameterList(
      parameters: shared.parameters.filter { !own.contains($0.key) } + parameters,
      bodyParts: shared.bodyParts.filter { !names.contains($0["name"]?.text) } + bodyParts)
  }
}

extension ParameterObject {
  /// What no two parameters of an operation share.
  fileprivate var key: [String] {
    [place.rawValue, place == .header ? name.lowercased() : name]
  }
}

extension DocumentReader {
  mutating func readParameters(_ node: Node) -> ParameterList {
    guard let node = sequence(node, "`parameters`") else { return ParameterList() }
    var list = ParameterList()
    var seen: Set<[String]> = []
    for element in node.elements {
      guard element.kind != .null else {
        error(.unexpectedType, "a parameter is left empty", at: element)
        continue
      }
      guard let target = follow(element, to: .parameters) else { continue }
      if version == .v20, let place = target["in"]?.text, ["body", "formData"].contains(place) {
        list.bodyParts.append(target)
        continue
      }
      guard let parameter = readParameter(element) else { continue }
      guard seen.insert(parameter.key).inserted else {
        warning(
          .duplicateParameter,
          "the parameter `\(parameter.name)` is declared twice: the first one holds", at: element)
        continue
      }
      list.parameters.append(parameter)
    }
    return list
  }

  mutating func readParameter(_ node: Node) -> ParameterObject? {
    guard let target = follow(node, to: .parameters),
      let target = mapping(target, "a parameter", isField: false)
    else { return nil }
    guard var parameter = parametersRead[target] ?? readNewParameter(target) else { return nil }
    // A reference may describe what it stands for anew (OpenAPI 3.1, section 4.8.23).
    if target != node, let description = node["description"] {
      parameter.description = words(description, "`description`") ?? parameter.description
    }
    return parameter
  }

  private mutating func readNewParameter(_ target: Node) -> ParameterObject? {
    if version == .v20, ["body", "formData"].contains(target["in"]?.text) { return nil }
    guard let nameNode = target["name"], let name = text(nameNode, "`name`") else {
      error(.missingField, "a parameter has no `name`", at: target)
      return nil
    }
    guard let place = readPlace(of: target, name: name), isName(nameNode, fit: place) else {
      return nil
    }
    var parameter = ParameterObject(
      name: name, place: place, isRequired: place == .path, location: target.location)
    if version == .v20 { readSwaggerValue(target, into: &parameter) }
    for (key, value) in target.entries {
      switch key.text {
      case "name", "in": break
      case "description": parameter.description = words(value, "`description`")
      case "required": parameter.isRequired = readRequired(value, place)
      case "deprecated": parameter.isDeprecated = deprecation(value)
      case "style": parameter.style = readStyle(value)
      case "explode": parameter.explode = flag(value, "`explode`")
      case "allowReserved":
        parameter.allowsReserved = readAllowReserved(value, key, of: target, place)
      case "allowEmptyValue": parameter.allowsEmptyValue = flag(value, "`allowEmptyValue`")
      case "schema": parameter.schema = readSchema(value)
      case "content":
        let content = readContent(value)
        parameter.schema = content.first?.schema
        parameter.contentType = content.first?.name
        expectOne(content, value, "parameter")
      case "example", "examples": parameter.examples += readExamples(key, value)
      case let name where name.hasPrefix("x-"):
        parameter.extensions.append(Extension(name: name, value: value))
      case let name where version == .v20 && Self.isSwaggerValueField(name): break
      default: unsupported(key, in: "a parameter")
      }
    }
    checkStyle(target["style"], of: &parameter)
    checkValue(of: target, "parameter")
    if place == .querystring { checkQueryString(target) }
    parametersRead[target] = parameter
    return parameter
  }

  private mutating func readPlace(of node: Node, name: String) -> ParameterPlace? {
    let places = ParameterPlace.allCases.map(\.rawValue)
    guard let placeNode = node["in"] else {
      error(
        .invalidParameter, "the parameter `\(name)` must say where it travels", at: node,
        hint: "`in` is one of " + places.joined(separator: ", "))
      return nil
    }
    if let place = ParameterPlace(rawValue: placeNode.text) { return place }
    if let place = ParameterPlace(rawValue: placeNode.text.lowercased()) {
      warning(
        .inexactField, "`\(placeNode.text)` is taken for `\(place.rawValue)`", at: placeNode)
      return place
    }
    error(
      .invalidParameter, "the parameter `\(name)` must say where it travels", at: placeNode,
      hint: ["body", "formData"].contains(placeNode.text)
        ? "since OpenAPI 3.0 a body is a `requestBody`"
        : "`in` is one of " + places.joined(separator: ", "))
    return nil
  }

  /// Whether a name can travel where it has to.
  private mutating func isName(_ node: Node, fit place: ParameterPlace) -> Bool {
    switch place {
    case .header where !HTTPToken.isToken(node.text), .cookie where node.text.isEmpty,
      .path where node.text.isEmpty || node.text.contains { "{}".contains($0) }:
      error(
        .invalidName, "`\(node.text)` cannot be the name of a parameter in the \(place)", at: node
      )
      return false
    default: return true
    }
  }

  private mutating func readRequired(_ node: Node, _ place: ParameterPlace) -> Bool {
    let isRequired = flag(node, "`required`")
    if place == .path, !isRequired {
      warningOnce(
        .inexactField, "a parameter of a path is always required", at: node)
    }
    return isRequired || place == .path
  }

  private mutating func readAllowReserved(
    _ node: Node, _ key: Node, of parameter: Node, _ place: ParameterPlace
  ) -> Bool {
    let allows = flag(node, "`allowReserved`")
    let isPlain = place == .cookie && parameter["style"]?.text == "cookie"
    if place == .header || isPlain || (place != .query && version < .v32) {
      warning(
        .ignoredField, "`allowReserved` says nothing of a parameter in the \(place)", at: key)
      return false
    }
    return allows
  }

  /// The styles of OpenAPI 3.2; which place each is for is a matter of the one who sends.
  private static let styles = [
    "form", "simple", "matrix", "label", "spaceDelimited", "pipeDelimited", "deepObject", "cookie",
  ]

  mutating func readStyle(_ node: Node) -> String? {
    guard let style = text(node, "`style`") else { return nil }
    guard Self.styles.contains(style) else {
      error(
        .invalidStyle,
        "there is no style \(node.string.map { "`\($0)`" } ?? node.kindDescription)", at: node,
        hint: Spelling.nearest(to: style, among: Self.styles).map { "did you mean `\($0)`?" }
          ?? "styles are " + Self.styles.joined(separator: ", "))
      return nil
    }
    return style
  }

  /// A style of another place says at most whether there are commas.
  private mutating func checkStyle(_ node: Node?, of parameter: inout ParameterObject) {
    let styles: [ParameterPlace: Set<String>] = [
      .path: ["simple", "matrix", "label"], .header: ["simple"], .cookie: ["form", "cookie"],
      .query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    ]
    guard let node, let style = parameter.style, let known = styles[parameter.place],
      !known.contains(style)
    else { return }
    warningOnce(
      .inexactField, "`\(style)` is no style of a parameter in the \(parameter.place)", at: node)
    parameter.style = nil
    if style == "simple", parameter.explode == nil { parameter.explode = false }
  }

  mutating func expectOne(_ content: [MediaTypeObject], _ node: Node, _ what: String) {
    guard content.count != 1, node.kind == .mapping else { return }
    warning(
      .ambiguousContent,
      "the `content` of a \(what) has one media type, not \(content.count)", at: node)
  }

  /// `schema` and `content` are two ways to say the same.
  mutating func checkValue(of node: Node, _ what: String) {
    if let examples = node["examples"], node["example"] != nil {
      warning(
        .conflictingFields, "a \(what) has `example` or `examples`, not both", at: examples)
    }
    guard let schema = node["schema"], let content = node["content"] else { return }
    warning(
      .ambiguousContent, "a \(what) has a `schema` or `content`, not both: `content` holds",
      at: max(schema.location, content.location) == schema.location ? schema : content)
  }

  /// OpenAPI 3.2, section 4.12: a whole query string is described by `content` alone.
  private mutating func checkQueryString(_ node: Node) {
    for (key, _) in node.entries
    where ["schema", "style", "explode", "allowReserved"].contains(key.text) {
      error(
        .conflictingFields, "`\(key.text)` cannot stand in a parameter `in: querystring`",
        at: key,
        hint: "its `content` says how it is written")
    }
  }
}
