import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let repeatedPathParameter = LintRule(
    .repeatedPathParameter, "Many operations write the same variable of the path out",
    because: """
      Where it lists its values, each operation has an enumeration of its own, and a value of one \
      cannot be given to the other. A variable that every path begins with has to be given in each \
      call, though a client has one value of it.
      """,
    remedy: """
      The actions move a list of values to a component, and refer to it from each operation. A \
      variable that every path begins with belongs into the address of the server, as a variable of \
      that: no overlay can rename paths.
      """,
    example: """
      paths:
        /{version}/pets:
          get:
            operationId: listPets
            parameters: [{name: version, in: path, required: true, schema: {type: string, enum: [v1, v2]}}]
            responses: {'204': {description: None}}
          post:
            operationId: createPet
            parameters: [{name: version, in: path, required: true, schema: {type: string, enum: [v1, v2]}}]
            responses: {'204': {description: None}}
          delete:
            operationId: deletePets
            parameters: [{name: version, in: path, required: true, schema: {type: string, enum: [v1, v2]}}]
            responses: {'204': {description: None}}
      """
  ) { document in
    document.repetition.pathParameters
  }
}

/// Groups path parameters that are described in several places, by their names and values.
struct PathParameterGroups {
  private struct Key: Hashable {
    var name: String
    var structure: Int
  }

  private struct Group {
    var parameters: [(parameter: ParameterObject, schema: Schema)] = []
    var operationCount = 0
  }

  /// The number of operations from which on a component is worthwhile.
  private static let least = 3

  private let document: LintedDocument
  private var groups: [Key: Group] = [:]
  private var order: [Key] = []

  init(_ document: LintedDocument) {
    self.document = document
    var index = StructureIndex()
    var seen: Set<Node> = []
    for site in document.operations {
      for parameter in site.operation.parameters where parameter.in == .path {
        guard let schema = parameter.schema, schema.node.kind == .mapping else { continue }
        let key = Key(name: parameter.name, structure: index.number(of: schema.node))
        if groups[key] == nil { order.append(key) }
        groups[key, default: Group()].operationCount += 1
        if seen.insert(schema.node).inserted {
          groups[key, default: Group()].parameters.append((parameter, schema))
        }
      }
    }
  }

  /// - Parameter names: The names of components. New names are added.
  func findings(naming names: inout NameSeries) -> [Finding] {
    order.compactMap { key in
      guard let group = groups[key], group.operationCount >= Self.least else { return nil }
      let listed = group.parameters.filter { $0.schema.reference == nil }
        .filter { $0.schema.validation.enumeration != nil }
      let begins = beginsEveryPath(key.name, group)
      guard listed.count >= Self.least || begins else { return nil }
      return finding(
        key.name, group, listed: listed.count > 1 ? listed.map(\.schema) : [], begins, &names)
    }
  }

  /// Whether all paths begin with the parameter, perhaps after a common first segment.
  private func beginsEveryPath(_ name: String, _ group: Group) -> Bool {
    group.operationCount == document.operations.count
      && document.operations.allSatisfy { site in
        site.operation.path.split(separator: "/").prefix(2).contains("{\(name)}")
      } && Set(document.operations.map(\.operation.path)).count > 1
  }

  private func finding(
    _ name: String, _ group: Group, listed: [Schema], _ beginsEveryPath: Bool,
    _ names: inout NameSeries
  ) -> Finding {
    var actions: [OverlayAction?] = []
    // In Swagger 2.0, a parameter cannot refer to a schema.
    if let first = listed.first, document.openAPI.version != .v20 {
      let component = ComponentName.unused(
        for: [name], at: [], traits: first.validation.enumeration?.map(\.text) ?? [],
        in: document.root, besides: &names)
      actions.append(document.addition(of: OverlayValue(first.node), as: component))
      let reference = OverlayValue.mapping("$ref", .text(document.reference(to: component)))
      for schema in listed { actions += document.replacement(of: schema.node, by: reference) }
    }
    let types = listed.isEmpty ? "" : ", which become \(listed.count) types"
    return Finding(
      "`{\(name)}` is a variable of the path in \(group.operationCount) operations\(types)",
      at: group.parameters[0].parameter.location, actions,
      hint: beginsEveryPath
        ? "every path begins with it: as a variable of the server's address, the client is given it "
          + "once" : actions.isEmpty ? "refer to one parameter in `parameters`" : nil)
  }
}
