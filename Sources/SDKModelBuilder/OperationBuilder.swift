import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Turns the document's operations into a tree of resources.
struct OperationBuilder {
  let document: OpenAPIDescription
  var types: TypeBuilder

  mutating func buildResources() -> Resource {
    var root = Resource(name: "")
    var taken: [String: SourceLocation] = [:]
    for operation in document.operations {
      let path = ResourcePath(operation)
      let built = build(operation, path)
      if let other = taken.updateValue(operation.location, forKey: built.id) {
        types.diagnostics.append(
          .warning(
            "duplicate-operation-id", "the operation id `\(built.id)` is used twice",
            at: operation.location, hint: "it is used first at \(other)"))
      }
      insert(built, at: path.resources[...], under: &root)
    }
    return root
  }

  private func insert(
    _ operation: SDKModel.Operation, at path: ArraySlice<String>, under parent: inout Resource
  ) {
    guard let name = path.first else {
      parent.operations.append(operation)
      return
    }
    if let index = parent.children.firstIndex(where: { $0.name == name }) {
      insert(operation, at: path.dropFirst(), under: &parent.children[index])
    } else {
      let tag = document.tags.first { $0.name == name }
      var child = Resource(
        name: name, documentation: Documentation(description: tag?.description))
      insert(operation, at: path.dropFirst(), under: &child)
      parent.children.append(child)
    }
  }

  private mutating func build(
    _ operation: OpenAPIDocument.Operation, _ path: ResourcePath
  ) -> SDKModel.Operation {
    let id = operation.id ?? "\(operation.method) \(operation.path)"
    let typeName = (path.resources + [path.name]).joined(separator: "_")
    let documentation = Documentation(
      summary: operation.summary, description: operation.description)
    let parts = pathParts(operation)
    let success = success(operation, typeName: typeName)
    return SDKModel.Operation(
      id: id, name: path.name, method: operation.method, path: parts,
      documentation: documentation,
      deprecation: operation.isDeprecated ? DeprecationMessage.find(in: documentation) : nil,
      parameters: parameters(operation, parts, typeName: typeName),
      body: operation.requestBody.flatMap { body($0, typeName: typeName) },
      success: success,
      failures: failures(operation, typeName: typeName),
      needsCredentials: !(operation.security ?? document.security ?? []).allSatisfy {
        $0.schemes.isEmpty
      },
      poll: poll(operation, answering: success), location: operation.location)
  }

  // MARK: Requests

  private func pathParts(_ operation: OpenAPIDocument.Operation) -> [PathPart] {
    var parts: [PathPart] = []
    var literal = ""
    var rest = operation.path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literal += rest[..<open]
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    literal += rest
    if !literal.isEmpty { parts.append(.literal(literal)) }
    return parts
  }

  private mutating func parameters(
    _ operation: OpenAPIDocument.Operation, _ parts: [PathPart], typeName: String
  ) -> [SDKModel.Parameter] {
    var parameters: [SDKModel.Parameter] = []
    for parameter in operation.parameters {
      if parameter.place == .path, !parts.contains(.parameter(parameter.name)) {
        types.diagnostics.append(
          .warning(
            "unknown-path-parameter",
            "the path `\(operation.path)` has no `{\(parameter.name)}`", at: parameter.location))
        continue
      }
      if parameter.place == .header, Self.ownHeaders.contains(parameter.name.lowercased()) {
        continue
      }
      parameters.append(build(parameter, typeName: typeName))
    }
    for case .parameter(let name) in parts
    where !parameters.contains(where: { $0.place == .path && $0.name == name }) {
      types.diagnostics.append(
        .warning(
          "undeclared-path-parameter", "`{\(name)}` in the path is not declared: taken as text",
          at: operation.location))
      parameters.append(
        SDKModel.Parameter(
          name: name, place: .path, style: .simple, explode: false, isJSON: false,
          type: ValueType(.string),
          isRequired: true, documentation: Documentation(), deprecation: nil, defaultValue: nil))
    }
    return parameters
  }

  /// Header fields that the client sets itself (OpenAPI 3.1, section 4.8.12.2.1).
  private static let ownHeaders: Set = ["accept", "content-type", "authorization"]

  private mutating func build(
    _ parameter: OpenAPIDocument.Parameter, typeName: String
  ) -> SDKModel.Parameter {
    var type =
      parameter.schema.map {
        types.type(of: $0, TypeBuilder.Naming(parent: nil, name: typeName + "_" + parameter.name))
      } ?? ValueType(.string)
    let isJSON =
      parameter.place == .query && parameter.contentType.map { MediaType.isJSON($0) } ?? false
    if let contentType = parameter.contentType, !isJSON {
      degrade(parameter, "is a document of the type `\(contentType)`")
      type = ValueType(.string)
    } else if holdsRecord(type), !isJSON, !(parameter.place == .query && type.isNamed) {
      degrade(parameter, "holds objects")
      type = ValueType(.json)
    }
    if let id = type.namedType { types.sentTypes.insert(id) }
    let documentation = Documentation(
      description: parameter.description ?? parameter.schema?.annotations.description)
    let isQuery = parameter.place == .query || parameter.place == .cookie
    let style =
      parameter.style.flatMap(SDKModel.Parameter.Style.init) ?? (isQuery ? .form : .simple)
    return SDKModel.Parameter(
      name: parameter.name,
      place: SDKModel.Parameter.Place(rawValue: parameter.place.rawValue) ?? .query,
      style: style, explode: parameter.explode ?? (style == .form || style == .deepObject),
      isJSON: isJSON, type: type, isRequired: parameter.isRequired, documentation: documentation,
      deprecation: parameter.isDeprecated ? DeprecationMessage.find(in: documentation) : nil,
      defaultValue: parameter.schema?.annotations.defaultValue.map(Literal.init))
  }

  private func holdsRecord(_ type: ValueType) -> Bool {
    guard let id = type.namedType, case .record? = types.declarations[id]?.kind else {
      return false
    }
    return true
  }

  private mutating func degrade(_ parameter: OpenAPIDocument.Parameter, _ what: String) {
    types.diagnostics.append(
      .warning(
        "degraded-parameter",
        "the parameter `\(parameter.name)` \(what), which is not carried over yet",
        at: parameter.location))
  }

  private mutating func body(
    _ body: OpenAPIDocument.RequestBody, typeName: String
  ) -> SDKModel.RequestBody? {
    let json = body.content.first(where: \.isJSON)
    guard let media = json ?? body.content.first else { return nil }
    for other in body.content where other.name != media.name {
      types.diagnostics.append(
        .warning(
          "unused-media-type",
          "requests are sent as `\(media.name)`; `\(other.name)` is not carried over yet",
          at: other.location))
    }
    let documentation = Documentation(description: body.description)
    guard media.isJSON else {
      if ["multipart/form-data", "application/x-www-form-urlencoded"].contains(media.essence) {
        types.diagnostics.append(
          .warning(
            "degraded-body",
            "a body of `\(media.name)` is taken as bytes that the caller has encoded",
            at: media.location))
      }
      return SDKModel.RequestBody(
        encoding: .bytes, contentType: media.name, type: ValueType(.base64),
        isRequired: body.isRequired, documentation: documentation)
    }
    let type =
      media.schema.map {
        types.type(of: $0, TypeBuilder.Naming(parent: nil, name: typeName + "_request"))
      } ?? ValueType(.json)
    if let id = type.namedType { types.sentTypes.insert(id) }
    return SDKModel.RequestBody(
      encoding: .json, contentType: media.name, type: type, isRequired: body.isRequired,
      documentation: documentation)
  }
}
