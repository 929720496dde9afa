import CLibYAML
import Diagnostics

extension Tree {
  /// Builds the tree of an edited document. Each node keeps its file, line and column.
  ///
  /// If a mapping has a key twice, looking it up finds the first entry.
  public init(_ value: TreeValue) {
    let builder = TreeBuilder()
    builder.measure(value)
    builder.append(value)
    storage = builder.finish()
  }
}

/// Builds the arrays of an edited document.
private final class TreeBuilder {
  /// The state for copying subtrees of another tree.
  private struct Import {
    /// Keeps the tree alive, so that no other tree can have the same identity.
    var storage: TreeStorage
    var files: [UInt32]
    /// The number of bytes needed to copy the text of each subtree separately.
    var separateTextLength = 0
    /// The difference between offsets in the new tree and in the old one, if all text was copied.
    var textBase: UInt32?

    /// Whether subtrees share so much text that copying all text of the tree takes less space.
    var sharesText: Bool { separateTextLength > Int(storage.tree.text_length) }
  }

  private let builder: OpaquePointer
  private var files: [String] = []
  private var fileIndexes: [String: UInt32] = [:]
  private var imports: [ObjectIdentifier: Import] = [:]

  init() {
    guard let builder = clibyaml_builder_create() else { Self.failForMemory() }
    self.builder = builder
  }

  func finish() -> TreeStorage {
    var tree = clibyaml_tree()
    clibyaml_builder_finish(builder, &tree)
    return TreeStorage(taking: tree, files: files)
  }

  func append(_ value: TreeValue) {
    switch value {
    case .node(let node):
      append(node)
    case .scalar(let scalar):
      append(scalar)
    case .sequence(let elements, let location):
      begin(.sequence, at: location)
      for element in elements { append(element) }
      check(clibyaml_builder_end(builder))
    case .mapping(let entries, let location):
      begin(.mapping, at: location)
      for entry in entries {
        append(entry.key)
        append(entry.value)
      }
      check(clibyaml_builder_end(builder))
    }
  }

  /// Counts how much text of each tree must be copied.
  func measure(_ value: TreeValue) {
    switch value {
    case .node(let node):
      let length = textRange(of: node).count
      imports[ObjectIdentifier(node.storage), default: newImport(of: node.storage)]
        .separateTextLength += length
    case .scalar: break
    case .sequence(let elements, _): for element in elements { measure(element) }
    case .mapping(let entries, _): for entry in entries { measure(entry.value) }
    }
  }

  private func append(_ node: Node) {
    let part = imports[ObjectIdentifier(node.storage)] ?? newImport(of: node.storage)
    let base = part.textBase ?? takeText(of: node, part)
    let succeeded = withUnsafePointer(to: node.storage.tree) { tree in
      clibyaml_builder_copy(builder, tree, UInt32(node.index), base, part.files)
    }
    check(succeeded)
  }

  private func append(_ scalar: TreeValue.Scalar) {
    let properties = properties(scalar.kind, scalar.style, at: scalar.location)
    var text = scalar.text
    check(text.withUTF8 { clibyaml_builder_scalar(builder, properties, $0.baseAddress, $0.count) })
  }

  private func begin(_ kind: Node.Kind, at location: SourceLocation) {
    check(clibyaml_builder_begin(builder, properties(kind, .plain, at: location)))
  }

  private func properties(
    _ kind: Node.Kind, _ style: Node.Style, at location: SourceLocation
  ) -> clibyaml_node {
    var record = clibyaml_node()
    record.kind = kind.rawValue
    record.style = style.rawValue
    record.file = index(ofFile: location.file)
    record.line = UInt32(clamping: location.line)
    record.column = UInt32(clamping: location.column)
    return record
  }

  private func index(ofFile file: String) -> UInt32 {
    if let index = fileIndexes[file] { return index }
    let index = UInt32(files.count)
    files.append(file)
    fileIndexes[file] = index
    return index
  }

  private func newImport(of storage: TreeStorage) -> Import {
    Import(storage: storage, files: storage.files.map { index(ofFile: $0) })
  }

  private func textRange(of node: Node) -> Range<UInt32> {
    var first: UInt32 = 0
    var end: UInt32 = 0
    withUnsafePointer(to: node.storage.tree) { tree in
      clibyaml_text_range(tree, UInt32(node.index), &first, &end)
    }
    return first..<end
  }

  /// Copies the text of a node, or all text of its tree.
  private func takeText(of node: Node, _ part: Import) -> UInt32 {
    let range = part.sharesText ? 0..<node.storage.tree.text_length : textRange(of: node)
    var base: UInt32 = 0
    let succeeded = withUnsafePointer(to: node.storage.tree) { tree in
      clibyaml_builder_take_text(builder, tree, range.lowerBound, range.upperBound, &base)
    }
    check(succeeded)
    if part.sharesText { imports[ObjectIdentifier(node.storage)]?.textBase = base }
    return base
  }

  private func check(_ succeeded: Bool) {
    if !succeeded { Self.failForMemory() }
  }

  /// Ends the program, as Swift's own collections do when memory runs out.
  private static func failForMemory() -> Never {
    fatalError("There is not enough memory for the edited document.")
  }
}
