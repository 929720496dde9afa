import Naming
import OpenAPIDocument
import SDKModel

/// The resources of an SDK, as operations find their places below them.
struct ResourceTree {
  private var resource: Resource
  private var children: [ResourceTree] = []
  /// Where the child is that names lead to which differ in case or separators alone.
  private var places: [String: Int] = [:]

  init() {
    resource = Resource(name: "")
  }

  private init(_ name: String, _ tag: TagObject?) {
    resource = Resource(
      name: name, documentation: Documentation(description: tag?.description ?? tag?.summary))
  }

  /// - Parameter tags: A resource that is called as a tag has the words of that.
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
      children.append(ResourceTree(name, tags[name]))
    }
    children[place].insert(operation, at: path.dropFirst(), tags: tags)
  }

  /// The resource with all below it.
  var whole: Resource {
    var whole = resource
    whole.children = children.map(\.whole)
    return whole
  }
}
