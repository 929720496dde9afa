import Diagnostics
import SDKModel

/// The location and the name in the document of each element of an SDK.
struct ElementLocations {
  private var locations: [SDKElement: SourceLocation] = [:]
  private let names: TypeNames

  init(_ sdk: SDK, names: TypeNames) {
    self.names = names
    for server in sdk.servers { locations[.server(server.name)] = server.location }
    for credential in sdk.credentials {
      locations[.credential(credential.name)] = credential.location
    }
    for webhook in sdk.webhooks { locations[.webhook(webhook.name)] = webhook.location }
    for operation in sdk.root.allOperations where operation.key == operation.key.inAnyMediaType {
      add(operation)
    }
    add(sdk.root, path: [])
    for declaration in sdk.types { add(declaration) }
  }

  subscript(element: SDKElement) -> SourceLocation? { locations[element] }

  /// A resource has the location of its first operation.
  private mutating func add(_ resource: Resource, path: [String]) {
    if let first = resource.allOperations.first { locations[.resource(path)] = first.location }
    for child in resource.children { add(child, path: path + [child.name]) }
  }

  private mutating func add(_ operation: Operation) {
    locations[operation.element] = operation.location
    for parameter in operation.parameters {
      locations[operation.element(of: parameter)] = parameter.location
    }
    locations[.result(operation.key)] = operation.location
    if let body = operation.body {
      locations[.body(operation.key)] = body.location
    }
  }

  private mutating func add(_ declaration: TypeDeclaration) {
    let id = declaration.id
    locations[.type(id)] = declaration.location
    switch declaration.kind {
    case .record(let record):
      for property in record.properties {
        locations[.property(id, property.name)] = property.location
      }
    case .enumeration(let enumeration):
      for member in enumeration.cases {
        locations[.enumerationCase(id, member.value.json)] = member.location
      }
    case .union(let union):
      for variant in union.variants { locations[.variant(id, variant.name)] = variant.location }
    case .tuple: break
    }
    for nested in declaration.nested { add(nested) }
  }

  /// The name of an element in the document.
  func name(of element: SDKElement) -> String {
    switch element {
    case .client: return "client"
    case .credential(let name): return "credential `\(name)`"
    case .server(let name): return "server `\(name)`"
    case .resource(let path): return path.joined(separator: ".")
    case .operation(let key), .result(let key): return key.title
    case .parameter(let key, let location, let name):
      return "\(key.title) \(location.rawValue) parameter `\(name)`"
    case .body(let key): return key.title + " request body"
    case .webhook(let name): return "webhook `\(name)`"
    case .type(let id): return names.text(of: id)
    case .property(let id, let name): return names.text(of: id) + "." + name
    case .enumerationCase(let id, _), .variant(let id, _): return names.text(of: id)
    }
  }

  /// The type or the call that contains an element.
  func owner(of element: SDKElement) -> String {
    switch element {
    case .type(let id), .property(let id, _), .enumerationCase(let id, _), .variant(let id, _):
      names.text(of: id)
    case .client, .credential, .server, .resource, .operation, .parameter, .body, .result, .webhook:
      element.call ?? name(of: element)
    }
  }

  /// Distinguishes an element from others with the same name.
  static func detail(of element: SDKElement) -> String {
    switch element {
    case .enumerationCase(_, let value): value
    case .variant(_, let name): name
    default: ""
    }
  }
}
