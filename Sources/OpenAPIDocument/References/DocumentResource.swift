import DocumentTree

/// A part of a document with its own URI: a whole file, or a schema with an `$id` (JSON Schema
/// 2020-12, section 8.2).
struct DocumentResource: Sendable {
  enum Base: Hashable, Sendable {
    /// A file's path. It is not a URI, so it can contain any character.
    case file(String)
    case url(String)
  }

  var root: Node
  var base: Base
  /// The nodes that `$anchor` or `$dynamicAnchor` names.
  var anchors: [String: Node] = [:]

  /// Resolves a reference relative to this base.
  func resolve(_ reference: URIReference) -> Base {
    switch base {
    case _ where reference.scheme == "file":
      return .file(FilePath.normalized(FilePath.decoded(reference.path)))
    case .file(let path):
      guard reference.scheme == nil, reference.authority == nil else {
        return .url(reference.withoutFragment)
      }
      return reference.path.isEmpty
        ? base : .file(FilePath.resolve(FilePath.decoded(reference.path), besides: path))
    case .url(let url):
      return .url(URIReference(url).resolving(reference).withoutFragment)
    }
  }
}

/// A file that was read, and the resources in it.
struct LoadedFile: Sendable {
  var path: String
  var root: Node
  /// The whole file, followed by the schemas with an `$id` in document order.
  var resources: [DocumentResource]
  /// The schemas to which `$recursiveRef` can refer (JSON Schema 2019-09, section 8.2.4.2).
  private(set) var recursionTargets: [Node] = []
  /// The index of the enclosing resource, for each resource.
  private var parents = [0]

  init(_ tree: Tree, path: String) {
    self.path = path
    root = tree.root
    var whole = DocumentResource(root: tree.root, base: .file(path))
    if let own = tree.root["$self"]?.string {
      whole.base = whole.resolve(URIReference(own))
    }
    resources = [whole]
    let named = tree.mappings(
      withAnyOf: ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"])
    // The elements of `enum` are values, even if they look like schemas.
    let values =
      named.isEmpty
      ? []
      : tree.mappings(withAnyOf: ["enum"]).compactMap { $0["enum"] }.filter { $0.kind == .sequence }
    for node in named where !values.contains(where: { $0.contains(node) }) {
      var location = indexOfResource(around: node)
      if let id = node["$id"]?.string {
        let reference = URIReference(id)
        if reference.isFragmentOnly {
          // Drafts before 2019-09 wrote anchors this way.
          resources[location].anchors[reference.fragment ?? ""] = node
        } else if node == tree.root {
          resources[location].base = resources[location].resolve(reference)
        } else {
          let base = resources[location].resolve(reference)
          resources.append(DocumentResource(root: node, base: base))
          parents.append(location)
          location = resources.count - 1
        }
      }
      if node["$recursiveAnchor"]?.boolean == true { recursionTargets.append(node) }
      for keyword in ["$anchor", "$dynamicAnchor"] {
        guard let name = node[keyword]?.string else { continue }
        resources[location].anchors[name] = resources[location].anchors[name] ?? node
      }
    }
  }

  /// The innermost resource that contains a node.
  func resource(around node: Node) -> DocumentResource {
    resources[indexOfResource(around: node)]
  }

  private func indexOfResource(around node: Node) -> Int {
    // The last resource that begins before the node, or one that encloses it.
    var lower = 0
    var upper = resources.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if resources[middle].root.precedes(node) { lower = middle } else { upper = middle }
    }
    while lower > 0, !resources[lower].root.contains(node) { lower = parents[lower] }
    return lower
  }
}
