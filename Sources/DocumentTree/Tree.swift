import CLibYAML
import Diagnostics

/// One parsed document, or the result of editing some; immutable.
public struct Tree: Sendable {
  let storage: TreeStorage

  init(storage: TreeStorage) {
    self.storage = storage
  }

  /// The node that holds all others.
  public var root: Node { Node(storage: storage, index: 0) }

  /// Reads YAML 1.2 or JSON, in its own file or in the OpenAPI block of a Markdown page.
  ///
  /// Scalars are resolved by YAML's core schema. Aliases are replaced by copies, and merge keys
  /// (`<<`) by the entries of their mappings. All other faults are errors: a duplicate key in a
  /// mapping, a key that is not a scalar, a second document, a cycle of aliases, aliases that copy
  /// a million nodes, nesting deeper than 512.
  ///
  /// - Throws: a `Diagnostic`: the first error, with its line and column.
  public static func parse(_ source: Source) throws(Diagnostic) -> Tree {
    do {
      return try parse(source, block: source.bytes.indices, firstLine: 1)
    } catch let failure {
      guard let block = MarkdownBlock(in: source.bytes) else { throw failure }
      return try parse(source, block: block.range, firstLine: block.firstLine)
    }
  }

  /// Reads a range of the source, which begins on the given line and at a line's start.
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
}
