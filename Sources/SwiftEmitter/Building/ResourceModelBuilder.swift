import SDKModel
import TemplateEngine

/// Builds the view models of the client's resources.
struct ResourceModelBuilder {
  let sdk: SDK
  /// The part to write. Names come from the whole SDK.
  let part: SDKPart
  let context: EmissionContext
  /// How the operations are polled that others start, and the types that lead to their resources.
  private var polls: [OperationKey: (poll: PollShape?, resource: [String]?)] = [:]

  init(sdk: SDK, part: SDKPart, context: EmissionContext) {
    self.sdk = sdk
    self.part = part
    self.context = context
    var started: Set<OperationKey> = []
    sdk.root.visitOperations { operation in
      if let polled = operation.startedWork?.polled { started.insert(polled) }
    }
    guard !started.isEmpty else { return }
    for place in places() where place.resource.operations.contains(where: isPolled) {
      for shape in namedOperations(of: place.resource, in: place.path)
      where isPolled(shape.operation) && !shape.operation.isLeftover
        && polls[shape.operation.key] == nil
      {
        polls[shape.operation.key] = (shape.poll, place.path)
      }
    }
    func isPolled(_ operation: Operation) -> Bool {
      started.contains(operation.key) && part.contains(operation)
    }
  }

  /// The file of a resource.
  func model(of place: Place) -> ResourceFileModel {
    let operations = operations(of: place.resource)
    let references = references(place.resource)
    return ResourceFileModel(
      brokenRules: FormatRules.broken(
        by: operations.flatMap(\.names) + references.map(\.name)),
      parent: .typeName(place.parent),
      documentation: DocumentationComment.make(
        [Self.documentation(of: place.resource)]),
      name: place.type,
      conformance: context.configuration.hasProtocols ? place.protocolName : "",
      resources: references,
      operations: operations.map { OperationModelBuilder($0, context).model() },
      retired: retiredMethods(of: place.resource, besides: operations))
  }

  // MARK: Types

  /// Where a resource is declared.
  struct Place {
    var resource: Resource
    /// The name of the type that the resource's type nests in.
    var parent: [String]
    var type: String
    var protocolName: String
    /// The words of the type's name and of those around it, for the name of the file.
    var words: [String]

    /// The qualified name of the resource's type.
    var path: [String] { parent + [type] }
    var fileName: String { words.joined() + TypeName.suffix }
  }

  /// All resources, each before those below it.
  func places() -> [Place] {
    places(in: sdk.root, [context.configuration.client]).flatMap(withResourcesBelow)
  }

  private func withResourcesBelow(_ place: Place) -> [Place] {
    [place]
      + places(in: place.resource, place.path, words: place.words).flatMap(withResourcesBelow)
  }

  /// The resources right below a resource.
  ///
  /// - Parameters:
  ///   - path: The qualified name of the resource's type.
  ///   - words: The words of that name.
  func places(in resource: Resource, _ path: [String], words: [String] = []) -> [Place] {
    let typeNames = typeNames(resource)
    return resource.children.filter(part.contains).map { child in
      let name = typeName(typeNames[child.name])
      return Place(
        resource: child, parent: path, type: name.text,
        protocolName: protocolName(typeNames[child.name]), words: words + [name.word])
    }
  }

  private func protocolName(_ word: String) -> String {
    let name = ProtocolNames.name(of: word + TypeName.suffix)
    return context.typeNames.isTopLevel(name) ? name + "_" : name
  }

  /// The name of a resource's type.
  private struct TypeName {
    static let suffix = "Resource"

    let text: String
    /// The resource's part of a file name.
    let word: String

    /// - Parameter isTaken: Whether a top-level type has the name.
    init(word: String, isTaken: Bool) {
      let name = word + Self.suffix
      text = isTaken ? name + "_" : name
      self.word = isTaken ? text : word
    }
  }

  /// The words for the names of the resources' types.
  private func typeNames(_ resource: Resource) -> AssignedNames {
    NameScope(style: .upperCamelCase, reserved: []).assign(resource.children.map(\.name))
  }

  /// The names of the types of all resources in a resource.
  static func typeNames(below resource: Resource) -> Set<String> {
    let scope = NameScope(style: .upperCamelCase, reserved: [])
    return resource.children.reduce(
      into: Set(scope.assign(resource.children.map(\.name)).all.map { $0 + TypeName.suffix })
    ) {
      $0.formUnion(typeNames(below: $1))
    }
  }

  private func typeName(_ word: String) -> TypeName {
    TypeName(word: word, isTaken: context.typeNames.isTopLevel(word + TypeName.suffix))
  }

  /// The names of the properties for the children of a resource.
  func propertyNames(_ resource: Resource) -> AssignedNames {
    NameScope(style: .lowerCamelCase, reserved: reserved(in: resource))
      .assign(resource.children.map(\.name))
  }

  /// The names of properties that generated code declares. `http` calls what the document does not
  /// know, and belongs to the client.
  private func reserved(in resource: Resource) -> Set<String> {
    resource.name == sdk.root.name ? ["client", "http"] : ["client"]
  }

  func references(_ resource: Resource) -> [ResourceReferenceModel] {
    let names = propertyNames(resource)
    let types = typeNames(resource)
    return resource.children.filter(part.contains).map { child in
      ResourceReferenceModel(
        documentation: DocumentationComment.make(
          [Self.documentation(of: child)]),
        name: names[child.name].declaredName,
        type: typeName(types[child.name]).text)
    }
  }

  private static func documentation(of resource: Resource) -> DocumentationComment.Part {
    guard let description = resource.documentation.description else {
      return .own("The operations of `\(resource.name)`.")
    }
    return .document(description)
  }

  private static func outcomesName(_ operation: String) -> String { operation + "_outcome" }

  /// The operations of a resource, without those of its children.
  ///
  /// - Parameter type: The name by which outside of the resource's type to refer to it; `nil` inside.
  func operations(of resource: Resource, in type: [String]? = nil) -> [OperationShape] {
    var shapes = namedOperations(of: resource, in: type)
    let calls = Self.names(ofCalls: shapes)
    lazy var declared = Set(shapes.flatMap { $0.methods.map(\.fullName) })
    for index in shapes.indices {
      let work = StartedWorkShape(of: shapes[index], context) { key in
        if let own = shapes.first(where: { $0.operation.key == key }) {
          return part.contains(own.operation) ? own.poll.map { ($0, nil) } : nil
        }
        return polls[key].flatMap { found in found.poll.map { ($0, found.resource) } }
      }
      guard var work else { continue }
      if calls.contains(work.method.name) { work.method.name += "ForEnd" }
      while calls.contains(work.method.name) || !declared.insert(work.method.fullName).inserted {
        work.method.name += "_"
      }
      shapes[index].startedWork = work
    }
    return shapes.filter { part.contains($0.operation) }
  }

  /// The methods of operations that the API no longer has, without those that would be declared twice.
  func retiredMethods(
    of resource: Resource, besides shapes: [OperationShape]
  ) -> [UnavailableMethodModel] {
    guard !resource.retired.isEmpty else { return [] }
    let scope = NameScope(style: .lowerCamelCase, reserved: reserved(in: resource))
    var declared = Set(shapes.flatMap { $0.methods.map(\.fullName) })
    return resource.retired.flatMap { operation in
      shape(of: operation, scope.preferred(operation.name), operation.name, nil).calls
        .filter { declared.insert($0.fullName).inserted }.map(UnavailableMethodModel.init)
    }
  }

  /// The operations of a resource whether they are written or not, without the methods that wait for
  /// what they start.
  private func namedOperations(
    of resource: Resource, in type: [String]? = nil
  ) -> [OperationShape] {
    let parent = type?.joined(separator: ".")
    let scope = NameScope(
      style: .lowerCamelCase, reserved: reserved(in: resource).union(["wait", "updates"]))
    let names = scope.assign(resource.operations.map(\.name))
    var shapes = resource.operations.map { operation in
      shape(of: operation, names[operation.name], operation.name, parent)
    }
    // Methods of one name differ in their arguments. Otherwise, the id distinguishes them. Those for
    // another form of the messages give way to an operation with their name, whatever its arguments.
    let isWhole = resource.operations.map { $0.form == .whole }
    let calls = Self.names(ofCalls: shapes)
    var declared: Set<String> = []
    for index in shapes.indices.filter({ isWhole[$0] }) + shapes.indices.filter({ !isWhole[$0] }) {
      let isTaken = !isWhole[index] && calls.contains(shapes[index].name)
      var names = shapes[index].fullNames
      if isTaken || !declared.isDisjoint(with: names) {
        let operation = resource.operations[index]
        let id = operation.uniqueID
        shapes[index] = shape(of: operation, scope.preferred(id), id, parent)
        names = shapes[index].fullNames
      }
      declared.formUnion(names)
    }
    // The names of operations come first.
    var taken = Set(shapes.map(\.name))
    for index in shapes.indices {
      guard var poll = shapes[index].poll else { continue }
      while !taken.isDisjoint(with: poll.names) { poll.rename(for: shapes[index].name) }
      taken.formUnion(poll.names)
      declared.formUnion(poll.methods.map(\.fullName))
      shapes[index].poll = poll
    }
    for index in shapes.indices {
      guard var pages = shapes[index].pages else { continue }
      while calls.contains(pages.method.name) || declared.contains(pages.method.fullName) {
        pages.method.name += "Pages"
      }
      declared.insert(pages.method.fullName)
      shapes[index].pages = pages
    }
    return shapes
  }

  /// The names of the methods that call an operation, without those that generated code adds.
  private static func names(ofCalls shapes: [OperationShape]) -> Set<String> {
    Set(shapes.lazy.filter { $0.operation.form == .whole }.map(\.name))
  }

  /// - Parameters:
  ///   - name: The name of the method in Swift.
  ///   - source: The name that it was made of.
  ///   - parent: The resource's type, where it has to be named.
  private func shape(
    of operation: Operation, _ name: String, _ source: String, _ parent: String?
  ) -> OperationShape {
    let type = NameScope(style: .upperCamelCase, reserved: ReservedNames.types)
      .preferred(Self.outcomesName(source))
    return OperationShape(
      operation, name: name,
      outcomesType: NominalType(
        context.typeNames.isTopLevel(type) ? type + "_" : type, in: parent, of: .sdk),
      context)
  }
}
