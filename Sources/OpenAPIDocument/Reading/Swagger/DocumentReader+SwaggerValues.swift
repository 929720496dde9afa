import Diagnostics
import DocumentTree
import TextGrammar

/// Parameters, header fields and bodies of Swagger 2.0, which hold their types themselves.
extension DocumentReader {
  /// Keywords of a schema that stand in a parameter or a header field itself.
  private static let swaggerValueKeywords: KeywordSet = [
    .type, .format, .items, .defaultValue, .maximum, .exclusiveMaximum, .minimum,
    .exclusiveMinimum, .maxLength, .minLength, .pattern, .maxItems, .minItems, .uniqueItems,
    .enumeration, .multipleOf, .maxProperties, .minProperties, .properties, .additionalProperties,
    .allOf, .readOnly, .title, .nullable,
  ]

  /// Whether a field of a parameter or a header field is about its values, and read as such.
  static func isSwaggerValueField(_ name: String) -> Bool {
    name == "collectionFormat" || Keyword(named: name).map(swaggerValueKeywords.contains) ?? false
  }

  /// The schema of a parameter or a header field, which is the node of the parameter itself.
  mutating func readSwaggerSchema(_ node: Node) -> Schema? {
    readSchema(node, only: Self.swaggerValueKeywords)
  }

  mutating func readSwaggerValue(_ node: Node, into parameter: inout ParameterObject) {
    if node["schema"] == nil { parameter.schema = readSwaggerSchema(node) }
    guard let (style, explode) = readCollectionFormat(node, parameter.place) else { return }
    parameter.style = style
    parameter.explode = explode
  }

  /// How an array travels, in the words of OpenAPI 3.
  ///
  /// - Returns: `nil` for what is no array.
  private mutating func readCollectionFormat(
    _ node: Node, _ place: ParameterPlace
  ) -> (style: String, explode: Bool)? {
    guard node["type"]?.text == "array" else { return nil }
    let commas = place == .query || place == .cookie ? "form" : "simple"
    guard let format = node["collectionFormat"] else { return (commas, false) }
    switch format.text {
    case "csv", "": return (commas, false)
    case "multi" where place == .query: return ("form", true)
    case "ssv" where place == .query: return ("spaceDelimited", false)
    case "pipes" where place == .query: return ("pipeDelimited", false)
    default:
      warning(
        .unsupportedCollectionFormat,
        "`\(format.text)` is not carried over here: the values are parted by commas", at: format)
      return (commas, false)
    }
  }

  // MARK: Bodies

  /// The request body that parameters `in: body` or `in: formData` are.
  mutating func readSwaggerBody(
    _ parameters: ParameterList, consumes: Node?, operation: Node
  ) -> RequestBodyObject? {
    let parts = parameters.bodyParts
    let types = mediaTypes(consumes.flatMap { sequence($0, "`consumes`") } ?? swagger.consumes)
    if let node = parts.first(where: { $0["in"]?.text == "body" }) {
      for other in parts where other != node {
        warning(
          .unusedBody, "an operation has one body: this parameter is left out", at: other)
      }
      return readBody(node, types)
    }
    guard let first = parts.first else { return nil }
    return readForm(parts, types, operation: operation, location: first.location)
  }

  private mutating func readBody(_ node: Node, _ types: [String]) -> RequestBodyObject {
    var body = RequestBodyObject(location: node.location)
    var schema: Schema?
    var examples: [ExampleObject] = []
    for (key, value) in node.entries {
      switch key.text {
      case "name", "in": break
      case "description": body.description = words(value, "`description`")
      case "required": body.isRequired = flag(value, "`required`")
      case "schema": schema = readSchema(value)
      case "x-example", "example":
        examples.append(ExampleObject(value: value, location: value.location))
      case "x-examples": examples += readExamples(key, value)
      case let name where Self.isSwaggerValueField(name):
        // Some write the type of a body where those of other parameters stand.
        if schema == nil, node["schema"] == nil { schema = readSwaggerSchema(node) }
      default: unsupported(key, in: "a parameter")
      }
    }
    let isForm = { (type: String) in
      type == "application/x-www-form-urlencoded" || type.hasPrefix("multipart/")
    }
    let usable = types.filter { !isForm($0) }
    body.content = (usable.isEmpty ? ["application/json"] : usable).map {
      MediaTypeObject(name: $0, schema: schema, examples: examples, location: node.location)
    }
    return body
  }

  private mutating func readForm(
    _ parts: [Node], _ types: [String], operation: Node, location: SourceLocation
  ) -> RequestBodyObject {
    var properties: [SchemaApplicators.Property] = []
    var required: [Node] = []
    var encodings: [EncodingObject] = []
    var hasFile = false
    var names: Set<String> = []
    for part in parts {
      guard let nameNode = part["name"], let name = text(nameNode, "`name`") else {
        error(.missingField, "a parameter has no `name`", at: part)
        continue
      }
      guard names.insert(name).inserted else {
        warning(.duplicateParameter, "the parameter `\(name)` is declared twice", at: part)
        continue
      }
      guard let schema = readFormSchema(part) else { continue }
      properties.append(SchemaApplicators.Property(name: name, schema: schema))
      if part["required"].map({ flag($0, "`required`") }) == true { required.append(nameNode) }
      hasFile = hasFile || part["type"]?.text == "file"
      if let (style, explode) = readCollectionFormat(part, .query) {
        encodings.append(
          EncodingObject(property: name, style: style, explode: explode, location: part.location))
      }
    }
    let form = types.first { $0.hasPrefix("multipart/") || $0.hasSuffix("urlencoded") }
    let fallback = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let type = hasFile && form?.hasPrefix("multipart/") != true ? fallback : form ?? fallback
    var content = SchemaContent()
    content.validation.types = [.object]
    content.validation.required = required
    content.applicators.properties = properties
    let schema = Schema(node: operation, content: content)
    return RequestBodyObject(
      isRequired: !required.isEmpty,
      content: [
        MediaTypeObject(name: type, schema: schema, encodings: encodings, location: location)
      ],
      location: location)
  }

  private mutating func readFormSchema(_ node: Node) -> Schema? {
    if let schema = node["schema"] { return readSchema(schema) }
    return readSchema(node, only: Self.swaggerValueKeywords.union([.description]))
  }

  // MARK: Answers

  mutating func readSwaggerContent(_ node: Node, produces: Node?) -> [MediaTypeObject] {
    let examples = node["examples"].flatMap { mapping($0, "`examples`") }
    guard let schemaNode = node["schema"], schemaNode.kind != .null else { return [] }
    let schema = readSchema(schemaNode)
    var types = mediaTypes(produces.flatMap { sequence($0, "`produces`") } ?? swagger.produces)
    let isFile = schema.validation.format == "binary" && schema.validation.types == [.string]
    if isFile {
      types.removeAll { MediaTypeName($0).isJSON }
      if types.isEmpty { types = ["application/octet-stream"] }
    } else if types.isEmpty {
      types = ["application/json"]
    }
    return types.map { name in
      let example = examples?[name].map { [ExampleObject(value: $0, location: $0.location)] }
      return MediaTypeObject(
        name: name, schema: schema, examples: example ?? [], location: schemaNode.location)
    }
  }

  /// The media types of a list; any type is JSON to somebody who may choose.
  private mutating func mediaTypes(_ node: Node?) -> [String] {
    var types: [String] = []
    for element in node?.elements.map({ $0 }) ?? [] {
      let name = mediaTypeName(element.text)
      if name != element.text {
        warning(
          .invalidMediaType, "`\(element.text)` is no media type", at: element,
          hint: "a media type looks like `application/json`")
      }
      guard let name else { continue }
      let type = name == "*/*" ? "application/json" : name
      if !types.contains(type) { types.append(type) }
    }
    return types
  }
}
