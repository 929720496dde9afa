import Naming
import OpenAPIDocument
import OperationNames
import SDKModel

/// Builds the tree of resources, one operation at a time.
struct ResourceTree {
  private var resource: Resource
  private var children: [ResourceTree] = []
  /// The indexes of child resources, by a key that ignores case and separators.
  private var places: [String: Int] = [:]

  init() {
    resource = Resource(name: "")
  }

  private init(_ name: String, _ tag: TagObject?) {
    resource = Resource(
      name: name, documentation: Documentation(description: tag?.description ?? tag?.summary))
  }

  /// - Parameter tags: A resource that has the name of a tag gets the tag's documentation.
  mutating func insert(
    _ operation: Operation, at path: ArraySlice<String>, tags: TagIndex
  ) {
    guard let name = path.first else {
      resource.operations.append(operation)
      return
    }
    let key = NameWords.key(name)
    let place = places[key] ?? children.count
    if place == children.count {
      places[key] = place
      children.append(ResourceTree(name, tags.tag(ofResource: name)))
    }
    children[place].insert(operation, at: path.dropFirst(), tags: tags)
  }

  /// The resource with all nested resources.
  var whole: Resource {
    var whole = resource
    whole.children = children.map(\.whole)
    return whole
  }
}
