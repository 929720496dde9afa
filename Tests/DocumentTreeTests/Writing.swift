import Diagnostics
import DocumentTree

let location = SourceLocation(file: "made.yaml", line: 1, column: 1)

func scalar(_ text: String) -> TreeValue.Scalar {
  TreeValue.Scalar(kind: .string, text: text, style: .plain, location: location)
}

func string(_ text: String) -> TreeValue { .scalar(scalar(text)) }

func mapping(_ entries: [(String, String)]) -> TreeValue {
  .mapping(entries.map { .init(key: scalar($0), value: string($1)) }, location)
}

func yaml(of value: TreeValue) -> String {
  String(decoding: Tree(value).root.yaml(), as: UTF8.self)
}

/// A document that is parsed and written again.
func written(_ text: String) throws(Diagnostic) -> String {
  String(decoding: try tree(text).root.yaml(), as: UTF8.self)
}

/// Whether a tree is unchanged after writing and parsing it: kinds, strings, keys and their order.
func readsBack(_ tree: Tree) throws(Diagnostic) -> Bool {
  try readsBack(tree, from: tree.root.yaml())
}

func readsBack(_ tree: Tree, from bytes: [UInt8]) throws(Diagnostic) -> Bool {
  let source = Source(file: "written.yaml", bytes: bytes)
  let root = try Tree.parse(source).root
  // Unlike other values, a root cannot be empty.
  return tree.root.kind == .null ? root.kind == .null : areSame(tree.root, root)
}

private func areSame(_ left: Node, _ right: Node) -> Bool {
  guard left.kind == right.kind, left.count == right.count else { return false }
  switch left.kind {
  case .sequence: return zip(left.elements, right.elements).allSatisfy { areSame($0, $1) }
  case .mapping:
    return zip(left.entries, right.entries).allSatisfy { one, other in
      areSame(one.key, other.key) && areSame(one.value, other.value)
    }
  default: return left.hasText(right.text)
  }
}
