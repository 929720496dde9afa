import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Turns the document's operations into a tree of resources.
struct OperationBuilder {
  let document: OpenAPIDescription
  let security: SecurityBuilder
  let servers: [SDKModel.Server]
  var types: TypeBuilder
  private let serverBuilder = ServerBuilder()

  init(
    document: OpenAPIDescription, security: SecurityBuilder, servers: [SDKModel.Server],
    types: TypeBuilder
  ) {
    self.document = document
    self.security = security
    self.servers = servers
    self.types = types
  }

  mutating func buildResources() -> Resource {
    var root = Resource(name: "")
    var taken: [String: SourceLocation] = [:]
    for operation in document.operations {
      let path = ResourcePath(operation, tags: document.tags)
      var built = build(operation, path)
      if let other = taken[built.id] {
        types.diagnostics.append(
          .warning(
            .duplicateOperationID, "the operation id `\(built.id)` is used twice",
            at: operation.location, hint: "it is used first at \(other)"))
        built.id = Self.id(of: operation)
      }
      taken[built.id] = taken[built.id] ?? operation.location
      insert(built, at: path.resources[...], under: &root)
    }
    return root
  }

  /// Names that differ in case or separators alone are one resource's.
  private func insert(
    _ operation: SDKModel.Operation, at path: ArraySlice<String>, under parent: inout Resource
  ) {
    guard let name = path.first else {
      parent.operations.append(operation)
      return
    }
    let key = IdentifierWords.key(name)
    if let index = parent.children.firstIndex(where: { IdentifierWords.key($0.name) == key }) {
      insert(operation, at: path.dropFirst(), under: &parent.children[index])
    } else {
      let tag = document.tags.first { $0.name == name }
      var child = Resource(
        name: name, documentation: Documentation(description: tag?.description ?? tag?.summary))
      insert(operation, at: path.dropFirst(), under: &child)
      parent.children.append(child)
    }
  }

  /// What stands for the id that an operation does not have.
  private static func id(of operation: OpenAPIDocument.Operation) -> String {
    "\(operation.method) \(operation.path)"
  }

  private mutating func build(
    _ operation: OpenAPIDocument.Operation, _ path: ResourcePath
  ) -> SDKModel.Operation {
    let typeName = (path.resources + [path.name]).joined(separator: "_")
    let documentation = Documentation(
      summary: operation.summary, description: operation.description)
    let parts = PathTemplate.parts(of: operation.path)
    types.diagnostics.append(
      contentsOf: serverBuilder.unusedServers(of: operation, besides: servers))
    let success = success(operation, typeName: typeName)
    return SDKModel.Operation(
      id: operation.id.flatMap { $0.isEmpty ? nil : $0 } ?? Self.id(of: operation),
      name: path.name, method: operation.method, path: parts, documentation: documentation,
      deprecation: operation.isDeprecated
        ? DeprecationMessage.find(in: documentation, operation.extensions) : nil,
      parameters: parameters(operation, parts, typeName: typeName),
      body: operation.requestBody.flatMap { body($0, typeName: typeName) },
      success: success,
      failures: failures(operation, typeName: typeName),
      security: security.security(of: operation), scopes: security.scopes(of: operation),
      server: serverBuilder.address(of: operation, besides: Array(servers.prefix(1))),
      followUps: followUps(operation), poll: poll(operation, answering: success),
      location: operation.location)
  }

  /// The links of an operation's answers, each once.
  private func followUps(_ operation: OpenAPIDocument.Operation) -> [String] {
    var sentences: [String] = []
    for link in operation.responses.flatMap(\.response.links) {
      let target =
        switch link.target {
        case .operationID(let id): id
        case .operationReference(let reference, _): reference
        }
      let words = (link.description ?? "").split(whereSeparator: \.isWhitespace)
      let sentence =
        "`\(target.replacing("`", with: "'"))`" + (words.isEmpty ? "" : ": ")
        + words.joined(separator: " ")
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
