import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Assigns ids to the schemas that checks use, and determines their locations at the end.
struct SchemaRegistry {
  private var ids: [Node: SchemaID] = [:]
  private var schemas: [Schema] = []

  mutating func id(of schema: Schema) -> SchemaID {
    if let id = ids[schema.node] { return id }
    let id = SchemaID(schemas.count)
    ids[schema.node] = id
    schemas.append(schema)
    return id
  }

  /// The locations of the schemas, indexed by their id.
  func sources(in root: Tree) -> [SchemaSource] {
    var pointers: [Node: String] = [:]
    var nodes: [Tree: [Node]] = [:]
    for schema in schemas { nodes[schema.node.tree, default: []].append(schema.node) }
    let folder = FolderPath(of: root.root.location.file)
    for (tree, nodes) in nodes {
      let file = tree == root ? "" : folder.relative(tree.root.location.file)
      var search = PointerSearch(nodes, from: file + "#")
      search.visit(tree.root)
      pointers.merge(search.found) { first, _ in first }
    }
    return schemas.map { schema in
      SchemaSource(
        pointer: pointers[schema.node] ?? "#", location: folder.relative(schema.location),
        keywords: schema.node.entries.lazy
          .filter { Keyword(named: $0.key.text)?.isReported == true }
          .map { key, _ in
            SchemaSource.Keyword(name: key.text, location: folder.relative(key.location))
          })
    }
  }
}

/// Finds the pointers of some nodes of a tree in a single pass.
private struct PointerSearch {
  /// The nodes that are not yet found, in document order.
  private var wanted: ArraySlice<Node>
  private(set) var found: [Node: String] = [:]
  /// The pointer of the node that is visited, in UTF-8.
  private var pointer: [UInt8]

  init(_ nodes: [Node], from beginning: String) {
    wanted = nodes.sorted { $0 != $1 && $0.precedes($1) }[...]
    pointer = Array(beginning.utf8)
  }

  mutating func visit(_ node: Node) {
    if wanted.first == node {
      wanted.removeFirst()
      found[node] = String(decoding: pointer, as: UTF8.self)
    }
    switch node.kind {
    case .mapping:
      for (key, value) in node.entries where isNextWanted(in: value) {
        visit(value, behind: SchemaSource.step(key.text))
      }
    case .sequence:
      for (index, element) in node.elements.enumerated() where isNextWanted(in: element) {
        visit(element, behind: String(index))
      }
    default: break
    }
  }

  private mutating func visit(_ node: Node, behind step: String) {
    let count = pointer.count
    pointer.append(UInt8(ascii: "/"))
    pointer += step.utf8
    visit(node)
    pointer.removeSubrange(count...)
  }

  private mutating func isNextWanted(in node: Node) -> Bool {
    // One that does not lie on the way is not found.
    while let first = wanted.first, first != node, first.precedes(node) { wanted.removeFirst() }
    return wanted.first.map { node.contains($0) } ?? false
  }
}

/// The folder of the document. Paths of files are relative to it, so that they are equal on all
/// machines.
private struct FolderPath {
  private let document: String
  private let name: String
  private let prefix: String

  init(of path: String) {
    document = path
    let path = FilePath.normalized(path)
    let end = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    prefix = String(path[..<end])
    name = String(path[end...])
  }

  /// A file elsewhere is represented by its name, since its relative path may differ between
  /// machines.
  func relative(_ path: String) -> String {
    if path == document { return name }
    let rest = path.hasScalarPrefix(prefix) ? path.dropFirst(prefix.count) : "/"
    let isInside = !rest.hasScalarPrefix("../") && !rest.hasScalarPrefix("/")
    return isInside ? String(rest) : String(path.split(separator: "/").last ?? "")
  }

  func relative(_ location: SourceLocation) -> SourceLocation {
    SourceLocation(
      file: relative(location.file), line: location.line, column: location.column)
  }
}
