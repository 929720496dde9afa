import Diagnostics
import DocumentTree
import TextGrammar

/// Reads bodies in Swagger 2.0: parameters `in: body` and `in: formData`, and the schema of a
/// response.
enum SwaggerBodyReader {
  /// The request body that consists of the parameters `in: body` or `in: formData`.
  static func read(
    _ parameters: ParameterList, consumes: Node?, operation: Node, _ context: inout ReadingContext
  ) -> RequestBodyObject? {
    let parts = parameters.bodyParts
    let types = mediaTypes(consumes, "`consumes`", or: context.swagger.consumes, &context)
    if let node = parts.first(where: { $0["in"]?.text == "body" }) {
      for other in parts where other != node {
        context.log.warning(
          .unusedBody, "an operation has one body: this parameter is left out", at: other)
      }
      return readBody(node, types, &context)
    }
    guard let first = parts.first else { return nil }
    return readForm(parts, types, operation: operation, location: first.location, &context)
  }

  private static func readBody(
    _ node: Node, _ types: [String], _ context: inout ReadingContext
  ) -> RequestBodyObject {
    var body = RequestBodyObject(location: node.location)
    var schema: Schema?
    var examples: [ExampleObject] = []
    for (key, value) in node.entries {
      switch key.text {
      case "name", "in": break
      case "description": body.description = context.prose(value, "`description`")
      case "required": body.isRequired = context.flag(value, "`required`")
      case "schema": schema = SchemaReader.read(value, &context)
      case "x-example", "example":
        examples.append(ExampleObject(value: value, location: value.location))
      case "x-examples": examples += ExampleReader.readList(key, value, &context)
      case let name where SwaggerValueReader.isField(name):
        // Some documents put the type of a body directly into the parameter.
        if schema == nil, node["schema"] == nil {
          schema = SwaggerValueReader.readSchema(node, &context)
        }
      default: context.log.unsupported(key, in: "a parameter")
      }
    }
    let isForm = { (type: String) in
      type == "application/x-www-form-urlencoded" || type.hasScalarPrefix("multipart/")
    }
    let usable = types.filter { !isForm($0) }
    body.content = (usable.isEmpty ? ["application/json"] : usable).map {
      MediaTypeObject(name: $0, schema: schema, examples: examples, location: node.location)
    }
    return body
  }

  private static func readForm(
    _ parts: [Node], _ types: [String], operation: Node, location: SourceLocation,
    _ context: inout ReadingContext
  ) -> RequestBodyObject {
    var properties: [SchemaApplicators.Property] = []
    var required: [Node] = []
    var encodings: [EncodingObject] = []
    var hasFile = false
    var names: Set<String> = []
    for part in parts {
      guard let nameNode = part["name"], let name = context.text(nameNode, "`name`") else {
        context.log.error(.missingField, "a parameter has no `name`", at: part)
        continue
      }
      guard names.insert(name).inserted else {
        context.log.warning(
          .duplicateParameter, "the parameter `\(name)` is declared twice", at: part)
        continue
      }
      guard let schema = readFormSchema(part, &context) else { continue }
      properties.append(SchemaApplicators.Property(name: name, schema: schema))
      if let flag = part["required"], context.flag(flag, "`required`") { required.append(nameNode) }
      hasFile = hasFile || part["type"]?.text == "file"
      if let (style, explode) = SwaggerValueReader.readCollectionFormat(part, .query, &context) {
        encodings.append(
          EncodingObject(property: name, style: style, explode: explode, location: part.location))
      }
    }
    let form = types.first { $0.hasScalarPrefix("multipart/") || $0.hasScalarSuffix("urlencoded") }
    let fallback = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let type = hasFile && form?.hasScalarPrefix("multipart/") != true ? fallback : form ?? fallback
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

  private static func readFormSchema(_ node: Node, _ context: inout ReadingContext) -> Schema? {
    if let schema = node["schema"] { return SchemaReader.read(schema, &context) }
    return SchemaReader.read(
      node, only: SwaggerValueReader.keywords.union([.description]), &context)
  }

  static func readContent(
    _ node: Node, produces: Node?, _ context: inout ReadingContext
  ) -> [MediaTypeObject] {
    var examples: Node?
    if let node = node["examples"] { examples = context.mapping(node, "`examples`") }
    guard let schemaNode = node["schema"], schemaNode.kind != .null else { return [] }
    let schema = SchemaReader.read(schemaNode, &context)
    var types = mediaTypes(produces, "`produces`", or: context.swagger.produces, &context)
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

  /// The media types of a list. `*/*` means JSON if the list also contains that.
  private static func mediaTypes(
    _ node: Node?, _ what: String, or defaults: Node?, _ context: inout ReadingContext
  ) -> [String] {
    var list = defaults
    if let node { list = context.sequence(node, what) ?? defaults }
    guard let list else { return [] }
    var types: [String] = []
    for element in list.elements {
      let name = LooseMediaTypeName.meaning(of: element.text)
      if name != element.text {
        context.log.warning(
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
