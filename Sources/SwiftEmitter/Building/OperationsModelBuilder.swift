import SDKModel
import TemplateEngine

/// Builds the view model of the list of operations.
struct OperationsModelBuilder {
  private let context: EmissionContext
  private let resources: ResourceModelBuilder

  init(_ resources: ResourceModelBuilder) {
    self.resources = resources
    context = resources.context
  }

  func model() -> OperationsFileModel {
    let client = context.configuration.client
    let references = OperationReferenceShape.all(
      of: calls(of: resources.sdk.root, type: [client], path: []))
    return OperationsFileModel(
      brokenRules: FormatRules.broken(by: references.map(\.name)), client: client,
      operations: references.map(model))
  }

  /// The calls of a resource and of all resources below it.
  private func calls(
    of resource: Resource, type: [String], path: [String]
  ) -> [OperationReferenceShape.Call] {
    let names = resources.propertyNames(resource)
    let operations = resources.operations(of: resource, in: type)
    let current = Set(operations.filter { !$0.operation.isLeftover }.map(\.name))
    // A call that also takes its former arguments is the same one.
    return operations.filter { !$0.operation.isLeftover || !current.contains($0.name) }.map {
      OperationReferenceShape.Call(operation: $0, path: path)
    }
      + resources.places(in: resource, type).flatMap { place in
        calls(of: place.resource, type: place.path, path: path + [names[place.resource.name]])
      }
  }

  private func model(_ reference: OperationReferenceShape) -> OperationReferenceModel {
    let result = reference.call.operation.sending.result
    return OperationReferenceModel(
      documentation: DocumentationComment.make([
        .own("`\(reference.call.text)`: \(OperationDocumentation.callText(reference.operation))")
      ]),
      name: reference.name.declaredName,
      type: (result == .void ? .noResult : result).code(),
      arguments: ([.literal(reference.operation.id)] as [Layout]
        + (reference.accept.map { [.argument("accept", .literal($0))] } ?? [])
        + (reference.contentType.map { [.argument("contentType", .literal($0))] } ?? []))
        .map(ArgumentModel.init(argument:)))
  }
}
