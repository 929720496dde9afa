import CLibYAML
import Diagnostics

/// A parsed document, or the result of editing documents; immutable.
public struct Tree: Sendable {
  let storage: TreeStorage

  init(storage: TreeStorage) {
    self.storage = storage
  }

  /// The outermost node.
  public var root: Node { Node(storage: storage, index: 0) }

  /// Parses YAML 1.2 or JSON, in its own file or in the OpenAPI block of a Markdown page.
  ///
  /// Scalars are resolved by YAML's core schema. Aliases are replaced by copies, and merge keys
  /// (`<<`) by the entries of their mappings. These are errors: invalid syntax, a duplicate key in
  /// a mapping, a key that is not a scalar, a second document, circular aliases, aliases that copy
  /// more than a million nodes, and nesting deeper than 512.
  ///
  /// - Throws: A `Diagnostic` for the first error, with its line and column.
  public static func parse(_ source: Source) throws(Diagnostic) -> Tree {
    do {
      return try parse(source, block: source.bytes.indices, firstLine: 1)
    } catch let failure {
      guard let block = MarkdownBlock(in: source.bytes) else { throw failure }
      return try parse(source, block: block.range, firstLine: block.firstLine)
    }
  }

  /// Parses a range of the source that begins at the start of a line.
  private static func parse(
    _ source: Source, block: Range<Int>, firstLine: Int
  ) throws(Diagnostic) -> Tree {
    var tree = clibyaml_tree()
    var failure = clibyaml_failure()
    let succeeded = source.bytes.withUnsafeBufferPointer { bytes in
      let block = UnsafeBufferPointer(rebasing: bytes[block])
      return clibyaml_parse(
        block.baseAddress, block.count, UInt32(clamping: firstLine), &tree, &failure)
    }
    guard succeeded else { throw Diagnostic(failure, in: source) }
    return Tree(storage: TreeStorage(taking: tree, files: [source.file]))
  }

  /// Parses a JSON text (RFC 8259), such as a message's body: nothing that only YAML allows is
  /// valid. These are errors too: a duplicate key in an object, and nesting deeper than 512.
  ///
  /// - Throws: A `Diagnostic` for the first error, with its line and column.
  public static func parseJSON(_ source: Source) throws(Diagnostic) -> Tree {
    var tree = clibyaml_tree()
    var failure = clibyaml_failure()
    let succeeded = source.bytes.withUnsafeBufferPointer { bytes in
      clibyaml_parse_json(bytes.baseAddress, bytes.count, &tree, &failure)
    }
    guard succeeded else { throw Diagnostic(failure, in: source) }
    return Tree(storage: TreeStorage(taking: tree, files: [source.file]))
  }
}
