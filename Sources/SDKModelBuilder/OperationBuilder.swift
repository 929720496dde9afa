import Diagnostics
import DocumentTree
import Naming
import OpenAPIDocument
import OperationNames
import SDKModel

/// Builds the tree of resources from the document's operations.
struct OperationBuilder {
  let document: OpenAPIDescription
  let security: SecurityBuilder
  let servers: [Server]
  let names: NameSettings
  let released: ReleasedNames
  private let serverBuilder = ServerBuilder()

  init(
    document: OpenAPIDescription, security: SecurityBuilder, servers: [Server],
    names: NameSettings, released: ReleasedNames
  ) {
    self.document = document
    self.security = security
    self.servers = servers
    self.names = names
    self.released = released
  }

  /// Builds the operations. At first, only the parts of their exchanges that the client uses have
  /// types.
  func buildResources(_ types: inout TypeBuilder) -> Resource {
    var tree = ResourceTree()
    let tags = TagIndex(document.tags)
    var taken: [String: SourceLocation] = [:]
    let schemas = types.shapes.schemas
    let (names, diagnostics) = OperationNaming(tags, self.names) { schemas.schema(at: $0) }
      .names(of: document.operations) { released[$0] }
    types.report(diagnostics)
    for (operation, name) in zip(document.operations, names) {
      var built = build(operation, name, &types)
      if let other = taken[built.id] {
        types.report(
          .warning(
            .duplicateOperationID, "the operation id `\(built.id)` is used twice",
            at: operation.location, hint: "it is used first at \(other)"))
        built.id = Self.id(of: operation)
        built.hasOwnID = false
      }
      taken[built.id] = taken[built.id] ?? operation.location
      tree.insert(built, at: name.resources[...], tags: tags)
      for form in built.otherForms { tree.insert(form, at: name.resources[...], tags: tags) }
    }
    var whole = tree.whole
    let typeNames = Dictionary(
      zip(document.operations.map(OperationKey.init), names.map(\.typeName)),
      uniquingKeysWith: { first, _ in first })
    updateExchanges(in: &whole) { builder, operation in
      builder.typeHeaders(typeNames[OperationKey(operation)] ?? "", &types)
    }
    return whole
  }

  /// Adds the types of the remaining parts of exchanges, after all types of the SDK exist.
  func completeExchanges(in resource: inout Resource, _ types: inout TypeBuilder) {
    updateExchanges(in: &resource) { builder, _ in builder.typeUnusedParts(&types) }
  }

  private func updateExchanges(
    in resource: inout Resource, _ update: (inout ExchangeBuilder, OperationObject) -> Void
  ) {
    // In document order, because the names of the types depend on the order.
    var exchanges: [OperationKey: Exchange] = [:]
    resource.visitOperations { operation in
      if operation.form == .whole { exchanges[operation.key] = operation.exchange }
    }
    for operation in document.operations {
      let key = OperationKey(operation)
      guard let exchange = exchanges[key] else { continue }
      var builder = ExchangeBuilder(operation, continuing: exchange)
      update(&builder, operation)
      exchanges[key] = builder.exchange
    }
    resource.updateOperations { operation in
      operation.exchange = exchanges[operation.key.inAnyForm] ?? operation.exchange
    }
  }

  /// A replacement for a missing operation id.
  private static func id(of operation: OperationObject) -> String {
    "\(operation.method) \(operation.path)"
  }

  private func build(
    _ operation: OperationObject, _ name: OperationName, _ types: inout TypeBuilder
  ) -> Operation {
    let typeName = name.typeName
    let documentation = Documentation(
      summary: operation.summary, description: operation.description)
    let parts = PathTemplate.parts(of: operation.path)
    types.report(serverBuilder.unusedServers(of: operation, besides: servers))
    var builder = ExchangeBuilder(operation)
    let view = ClientView(of: builder.exchange, method: operation.method)
    builder.typeSuccess(view, typeName, &types)
    builder.typeStream(view, typeName, &types)
    let parameters = parameters(operation, parts, typeName: typeName, &types)
    types.report(StyleReport(table: types.table).diagnostics(of: parameters))
    builder.typeRequest(view, typeName, &types)
    for media in operation.requestBody?.content ?? [] {
      types.report(StyleReport(table: types.table).diagnostics(of: media, builder.exchange))
    }
    builder.typeFailures(view, typeName, &types)
    builder.typeAlternatives(view, typeName, &types)
    let exchange = builder.exchange
    let body = view.body(of: exchange)
    let success = view.success(of: exchange)
    types.report(LossReport(of: operation, view, body: body).diagnostics)
    var built = Operation(
      id: operation.id.flatMap { $0.isEmpty ? nil : $0 } ?? Self.id(of: operation),
      name: name.method, method: operation.method, path: parts, documentation: documentation,
      deprecation: operation.isDeprecated
        ? DeprecationMessage.find(in: documentation, operation.extensions) : nil,
      parameters: parameters, body: body, success: success,
      failures: view.failures(of: exchange), exchange: exchange,
      security: security.security(of: operation), scopes: security.scopes(of: operation),
      server: serverBuilder.address(of: operation, besides: Array(servers.prefix(1))),
      followUps: followUps(operation), location: operation.location)
    built.nameRule = name.rule
    built.hasOwnID = operation.id?.isEmpty == false
    built.sending = Sending(operation, &types)
    built.streamFlag = view.stream.flatMap { _ in StreamFlag.find(in: body, types.table) }
    return built
  }

  /// The links of an operation's responses, without duplicates.
  private func followUps(_ operation: OperationObject) -> [String] {
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

extension OperationName {
  /// The name of a type for a part of the operation.
  fileprivate var typeName: String { (resources + [method]).joined(separator: "_") }
}
