import DocumentTree
import Foundation

/// Every keyword of JSON Schema in every position, from the tables in `Keywords`, which
/// `scripts/keyword-positions` also reads.
struct KeywordTable: Sendable {
  /// A keyword in a schema, with values that the schema accepts, and values that it just accepts or
  /// refuses.
  struct Row: Sendable {
    var keyword: String
    /// The types of values to which the keyword applies.
    var types: [String]
    var node: Node
    var valid: [Node]
    var invalid: [Node]
  }

  struct Position: Sendable {
    enum Verdict: String, Sendable {
      /// A value is valid if it satisfies the keyword.
      case same
      /// A value is valid if it violates the keyword.
      case opposite
    }

    var name: String
    var node: Node
    /// `nil` if validity depends on more than whether the value satisfies the keyword.
    var verdict: Verdict?
  }

  var rows: [Row]
  var positions: [Position]

  init() throws {
    rows = try Self.elements(of: "keywords.json").map { node in
      Row(
        keyword: node["keyword"]?.text ?? "",
        types: node["type"].map(Self.texts) ?? [], node: node,
        valid: node["valid"].map { Array($0.elements) } ?? [],
        invalid: node["invalid"].map { Array($0.elements) } ?? [])
    }
    positions = try Self.elements(of: "positions.json").map { node in
      Position(
        name: node["name"]?.text ?? "", node: node,
        verdict: (node["verdict"]?.text).flatMap(Position.Verdict.init))
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Keywords")

  private static func elements(of file: String) throws -> [Node] {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: file)))
    return Array(try Tree.parse(Source(file: file, bytes: bytes)).root.elements)
  }

  /// One string, or several.
  static func texts(_ node: Node) -> [String] {
    node.kind == .sequence ? node.elements.map(\.text) : [node.text]
  }
}

extension KeywordTable {
  /// Each keyword in each position that determines which values are valid.
  func cases() -> [KeywordCase] {
    var cases: [KeywordCase] = []
    for position in positions {
      for row in rows {
        let name = "Case\(cases.count)"
        if let expanded = KeywordExpansion.expand(row, in: position, name: name) {
          cases.append(expanded)
        }
      }
    }
    return cases
  }

  /// Three keywords for every position, chosen so that every keyword is tested.
  func sample() -> [KeywordCase] {
    let cases = Dictionary(grouping: cases(), by: \.position)
    return positions.enumerated().flatMap { number, position -> [KeywordCase] in
      let own = cases[position.name] ?? []
      return (0..<min(3, own.count)).map { own[(number * 3 + $0) % own.count] }
    }
  }
}

/// A keyword in a position: schemas, with valid and invalid values.
struct KeywordCase: Sendable, CustomStringConvertible {
  var keyword: String
  var position: String
  /// The component against which the values are validated.
  var name: String
  /// This component and those that it refers to, as JSON.
  var schemas: [(name: String, schema: String)]
  var values: [(json: String, isValid: Bool)]

  var description: String {
    "\(keyword), \(position): \(schemas.map(\.schema).joined(separator: " "))"
  }

  var group: SchemaProgram.Group {
    SchemaProgram.Group(name: name, schemas: schemas, values: values.map(\.json))
  }
}
