import SDKModel
import TemplateEngine

/// Builds the view models of the protocols of the client and its resources.
struct ProtocolModelBuilder {
  private let context: EmissionContext
  private let resources: ResourceModelBuilder

  init(_ resources: ResourceModelBuilder) {
    self.resources = resources
    context = resources.context
  }

  /// The protocol of the client.
  func clientModel() -> ProtocolFileModel {
    let client = context.configuration.client
    return model(
      of: resources.sdk.root, named: ProtocolNames.name(of: client), in: [], type: [client])
  }

  /// The file of a resource's protocol.
  func model(of place: ResourceModelBuilder.Place) -> ProtocolFileModel {
    model(of: place.resource, named: place.protocolName, in: place.parent, type: place.path)
  }

  /// - Parameters:
  ///   - parent: The type that the protocol nests in; empty if it nests in none.
  ///   - type: The qualified name of the resource's type.
  private func model(
    of resource: Resource, named name: String, in parent: [String], type: [String]
  ) -> ProtocolFileModel {
    let operations = resources.operations(of: resource, in: type)
    let requirements = zip(resources.references(resource), resources.places(in: resource, type))
      .map { reference, place in
        ResourceRequirementModel(
          reference: reference, conformance: .typeName(type + [place.protocolName], indentation: 6))
      }
    return ProtocolFileModel(
      brokenRules: FormatRules.broken(
        by: operations.flatMap(\.names) + requirements.map(\.reference.name)),
      parent: .typeName(parent),
      documentation: DocumentationComment.make([
        .own("What ``\(type.last ?? "")`` does. A test can put another type in its place.")
      ]),
      name: name, qualifiedName: .typeName(parent + [name]), resources: requirements,
      operations: operations.map(requirement))
  }

  private func requirement(_ shape: OperationShape) -> OperationRequirementModel {
    let documentation = OperationDocumentation(shape, context)
    let model = OperationModelBuilder(shape, context).model()
    let isBody = !shape.overloads.isEmpty
    let comment =
      isBody ? documentation.short("with the body as one argument") : documentation.short()
    return OperationRequirementModel(
      documentation: comment, method: shape.sending.withoutDefaultValues,
      call: ProtocolCallModel(
        documentation: comment, method: shape.sending.withOptionalOptions,
        call: call(shape.sending)),
      overloads: zip(model.overloads, shape.overloads).map { overload, shape in
        var overload = overload
        if !shape.hasDeprecatedArguments { overload.documentation = documentation.short() }
        return overload
      },
      poll: model.poll, startedWork: needsClient(shape) ? nil : model.startedWork,
      pages: model.pages)
  }

  /// Whether the method that waits for the work which an operation starts needs more than the methods
  /// of the protocol.
  private func needsClient(_ shape: OperationShape) -> Bool {
    switch shape.startedWork?.waiting {
    case .polled(let polled): polled.resource != nil
    case .monitored: true
    case nil: false
    }
  }

  /// The call of the required method from the one with default values.
  private func call(_ method: MethodShape) -> Layout {
    let arguments = method.parameters.map { parameter -> Layout in
      let value =
        parameter.type == .requestOptions
        ? "options ?? .init()" : parameter.name.declaredName
      return parameter.argumentLabel.map { .argument($0.argumentLabel, Layout(value)) }
        ?? Layout(value)
    }
    let receiver = method.parameters.contains { $0.name == method.name } ? "self." : ""
    return .call(Layout(receiver + method.name.declaredName), arguments)
  }
}

extension MethodShape {
  /// The method as a protocol requires it.
  fileprivate var withoutDefaultValues: MethodShape {
    var method = self
    for index in method.parameters.indices { method.parameters[index].defaultValue = nil }
    return method
  }

  /// The method as an extension of the protocol declares it.
  ///
  /// Its options are of another type than those of the required method. Otherwise it would be an
  /// implementation of that method, which calls itself.
  fileprivate var withOptionalOptions: MethodShape {
    var method = self
    for index in method.parameters.indices
    where method.parameters[index].type == .requestOptions {
      method.parameters[index].type = .optional(.requestOptions)
      method.parameters[index].defaultValue = "nil"
    }
    return method
  }
}
