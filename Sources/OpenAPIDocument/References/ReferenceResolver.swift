import Diagnostics
import DocumentTree
import TextGrammar

/// Finds the target of a `$ref`, and reads its file if necessary.
struct ReferenceResolver: Sendable {
  let root: Node
  private let source: DocumentSource
  /// The files that were read, by path; `nil` for one that cannot be read.
  private var files: [String: LoadedFile?] = [:]
  private var pathsByTree: [Tree: String] = [:]
  /// The nodes with a URL from `$id` or `$self`, which no file needs to be read for.
  private var resources: [DocumentResource.Base: Node] = [:]
  private var mappings: [DocumentSource.Mapping]
  private var found: [Tree: [String: Node]] = [:]
  /// The final target of the `$ref` at each node, so that each chain is followed once. The key is
  /// whether siblings of a `$ref` are significant.
  private var ends: [Bool: [Node: Node]] = [:]

  init(root: Node, path: String, source: DocumentSource) {
    self.root = root
    self.source = source
    mappings = source.mappings
    add(LoadedFile(root.tree, path: FilePath.normalized(path)))
  }

  /// The node that `text` refers to, through further `$ref`s.
  ///
  /// - Parameter keepsSiblings: Whether siblings of a `$ref` are significant, as in a schema or a
  ///   path, so that resolving ends there.
  /// - Throws: `UnresolvedReference` if there is no target, if the references are circular, or if a
  ///   file is missing.
  mutating func resolve(
    _ text: String, at node: Node, keepsSiblings: Bool = false
  ) throws(UnresolvedReference) -> Node {
    var seen: Set<Node> = []
    var way: [Node] = []
    var target = try find(text, at: node)
    while target.kind == .mapping, let next = target["$ref"], next.kind == .string,
      !keepsSiblings || target.count == 1
    {
      if let end = ends[keepsSiblings]?[target] {
        target = end
        break
      }
      guard seen.insert(target).inserted else {
        throw UnresolvedReference(
          .error(
            .circularReference, "the reference `\(text)` only leads back to itself",
            at: node.location, hint: "let one of the references in the cycle lead to a definition"))
      }
      way.append(target)
      target = try find(next.text, at: next)
    }
    for node in way { ends[keepsSiblings, default: [:]][node] = target }
    return target
  }

  /// The path of a node's file.
  func path(of node: Node) -> String? { pathsByTree[node.tree] }

  /// The innermost schema around a node to which `$recursiveRef` can refer.
  func recursionTarget(around node: Node) -> Node? {
    file(of: node)?.recursionTargets.last { $0.contains(node) }
  }

  /// The text of a file that is not a document, such as a Markdown page; `nil` for other
  /// references.
  func prose(_ text: String, at node: Node) -> String? {
    let reference = URIReference(text)
    let isProse = [".md", ".markdown", ".txt", ".html", ".htm"].contains {
      reference.path.lowercased().hasScalarSuffix($0)
    }
    guard isProse, reference.fragment == nil, let file = file(of: node),
      case .file(let path) = file.resource(around: node).resolve(reference)
    else { return nil }
    return (try? source.load(path)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  // MARK: Steps

  private mutating func find(_ text: String, at node: Node) throws(UnresolvedReference) -> Node {
    let tree = node.tree
    if let target = found[tree]?[text] { return target }
    let target = try findAnew(text, at: node)
    // In a schema with its own URI, the same string can have another target.
    if file(of: node)?.resources.count == 1 { found[tree, default: [:]][text] = target }
    return target
  }

  private mutating func findAnew(
    _ text: String, at node: Node
  ) throws(UnresolvedReference) -> Node {
    guard let file = file(of: node) else { throw UnresolvedReference(text, at: node) }
    let reference = URIReference(text)
    let resource = file.resource(around: node)
    if reference.isFragmentOnly {
      let fragment = reference.fragment ?? ""
      if let target = Self.target(of: fragment, in: resource) { return target }
      // An `$id` changes the meaning of `#`, but few authors intend that.
      if let target = Self.target(of: fragment, in: file.resources[0]) { return target }
      throw UnresolvedReference(text, at: node, fragment: fragment, in: file.root)
    }
    let base = resource.resolve(reference)
    let scope: Node
    if let known = resources[base] {
      scope = known
    } else {
      scope = try load(base, reference, text, from: file, at: node).root
    }
    guard let fragment = reference.fragment, !fragment.isEmpty else { return scope }
    guard let target = self.target(of: fragment, in: scope) else {
      throw UnresolvedReference(text, at: node, fragment: fragment, in: scope)
    }
    return target
  }

  private func target(of fragment: String, in scope: Node) -> Node? {
    guard let file = file(of: scope) else { return nil }
    return Self.target(of: fragment, in: file.resource(around: scope))
  }

  private static func target(of fragment: String, in resource: DocumentResource) -> Node? {
    if fragment.isEmpty { return resource.root }
    guard fragment.hasScalarPrefix("/") else { return resource.anchors[fragment] }
    if let pointer = JSONPointer(fragment: fragment),
      let target = resource.root.resolve(pointer: pointer)
    {
      return target
    }
    // A percent sign that encodes nothing represents itself.
    return JSONPointer(fragment).flatMap { resource.root.resolve(pointer: $0) }
  }

  // MARK: Files

  private func file(of node: Node) -> LoadedFile? {
    pathsByTree[node.tree].flatMap { files[$0] ?? nil }
  }

  private mutating func add(_ file: LoadedFile) {
    files[file.path] = file
    pathsByTree[file.root.tree] = file.path
    for resource in file.resources where resources[resource.base] == nil {
      resources[resource.base] = resource.root
    }
    // Files beside a document with a URL have URLs beside that URL.
    if case .url(let url) = file.resources[0].base,
      let prefix = URIReference(url).withoutFragment.beginning(upToLast: "/")
    {
      mappings.append(
        DocumentSource.Mapping(
          prefix: prefix, folder: FilePath.resolve(".", besides: file.path)))
    }
  }

  private mutating func load(
    _ base: DocumentResource.Base, _ reference: URIReference, _ text: String, from file: LoadedFile,
    at node: Node
  ) throws(UnresolvedReference) -> LoadedFile {
    let path: String
    switch base {
    // Some documents have `pets.yaml/#/Pet`.
    case .file(let file): path = file.hasScalarSuffix("/") ? String(file.dropLast()) : file
    case .url(let url):
      if let mapped = mappedPath(of: url) {
        path = mapped
      } else if reference.scheme == nil, reference.authority == nil {
        path = FilePath.resolve(FilePath.decoded(reference.path), besides: file.path)
      } else {
        throw UnresolvedReference(
          .error(
            .externalReference, "`\(text)` is not fetched from the network", at: node.location,
            hint: "download it, and map its URL to the folder by `references:` in specsmith.yaml"))
      }
    }
    if let known = files[path] {
      if let known { return known }
      throw UnresolvedReference(
        .error(
          .unreadableFile, "the file \(path) of the reference `\(text)` cannot be read",
          at: node.location))
    }
    files[path] = .some(nil)
    let tree: Tree
    do {
      tree = try Tree.parse(source.load(path))
    } catch {
      // Errors inside of the file are reported with their location there.
      guard error.location == nil else { throw UnresolvedReference(error) }
      throw UnresolvedReference(
        .error(error.code, error.message, at: node.location, hint: error.hint))
    }
    let loaded = LoadedFile(tree, path: path)
    add(loaded)
    return loaded
  }

  private func mappedPath(of url: String) -> String? {
    let matches = mappings.filter { url.hasScalarPrefix($0.prefix) }
    guard let best = matches.max(by: { $0.prefix.utf8.count < $1.prefix.utf8.count }) else {
      return nil
    }
    let rest = URIReference(String(url.dropFirst(best.prefix.count))).path
    let folder =
      best.folder.isEmpty || best.folder.hasScalarSuffix("/") ? best.folder : best.folder + "/"
    return FilePath.normalized(folder + FilePath.decoded(rest))
  }
}
