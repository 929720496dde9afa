import SDKModel

/// Makes the view models of the resources below the client.
struct ResourceBuilder {
  let sdk: SDK
  /// Names come from the whole SDK; what is written is this.
  let part: SDKPart
  let context: EmissionContext

  /// The files of all resources, each with its path of resource names.
  func resourceModels() -> [(path: [String], model: ResourceFileModel)] {
    models(below: sdk.root, types: [context.configuration.client], names: [])
  }

  private func models(
    below parent: Resource, types: [String], names: [String]
  ) -> [(path: [String], model: ResourceFileModel)] {
    let typeNames = typeNames(parent)
    return parent.children.filter(part.contains).flatMap {
      child -> [(path: [String], model: ResourceFileModel)] in
      let type = typeNames[child.name] ?? child.name
      let operations = operationBuilders(of: child, depth: 2)
      let references = references(child)
      let model = ResourceFileModel(
        importsFoundation: operations.contains(where: \.needsFoundation),
        ignoredRules: FormatRules.broken(
          by: operations.flatMap(\.names) + references.map(\.name)),
        parent: types.joined(separator: "."),
        documentation: DocumentationComment.make(
          [child.documentation.description ?? "The operations of `\(child.name)`."], indentation: 2),
        name: type, resources: references, operations: operations.map { $0.model() })
      let path = names + [type]
      return [(path, model)] + models(below: child, types: types + [type], names: path)
    }
  }

  private func typeNames(_ resource: Resource) -> [String: String] {
    NameScope(style: .upperCamelCase, reserved: [])
      .assign(resource.children.map(\.name)).mapValues { name in
        let type = name + "Resource"
        return context.typeNames.isTopLevel(type) ? type + "_" : type
      }
  }

  /// The names of the properties that lead to the resources below one.
  func propertyNames(_ resource: Resource) -> [String: String] {
    NameScope(style: .lowerCamelCase, reserved: ["client"])
      .assign(resource.children.map(\.name))
  }

  func references(_ resource: Resource) -> [ResourceReferenceModel] {
    let names = propertyNames(resource)
    let types = typeNames(resource)
    return resource.children.filter(part.contains).map { child in
      ResourceReferenceModel(
        documentation: DocumentationComment.make(
          [child.documentation.description ?? "The operations of `\(child.name)`."], indentation: 4),
        name: (names[child.name] ?? child.name).declaredName, type: types[child.name] ?? child.name)
    }
  }

  func operationBuilders(of resource: Resource, depth: Int) -> [OperationBuilder] {
    let reserved = Set(propertyNames(resource).values).union(["client", "wait", "updates"])
    let scope = NameScope(style: .lowerCamelCase, reserved: reserved)
    // Of operations of one name the first keeps it, unless it is another one's id.
    var owners: [String: String] = [:]
    for operation in resource.operations {
      if owners[operation.name] == nil || operation.id == operation.name {
        owners[operation.name] = operation.id
      }
    }
    let sources = resource.operations.map { owners[$0.name] == $0.id ? $0.name : $0.id }
    let names = scope.assign(sources)
    return zip(resource.operations, sources).compactMap { operation, source in
      guard part.contains(operation) else { return nil }
      return OperationBuilder(operation, name: names[source] ?? source, depth: depth, context)
    }
  }
}
