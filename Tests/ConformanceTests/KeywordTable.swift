import DocumentTree
import Foundation

/// Every keyword of JSON Schema in every position, by the tables in `Keywords`, which
/// `scripts/keyword-positions` reads too.
struct KeywordTable: Sendable {
  /// A keyword in a schema, with values that the schema accepts and nearly accepts or refuses.
  struct Row: Sendable {
    var keyword: String
    /// The types of the values that the keyword is about.
    var types: [String]
    var node: Node
    var valid: [Node]
    var invalid: [Node]
  }

  struct Position: Sendable {
    enum Verdict: String, Sendable {
      /// A value is valid where it agrees with the keyword.
      case same
      /// It is valid where it does not.
      case opposite
    }

    var name: String
    var node: Node
    /// `nil` where it depends on more than whether the value agrees with the keyword.
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
  /// Each keyword in each position that determines for any value whether it is valid.
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

  /// Every position with three keywords, other ones in each, so that every keyword has its turn.
  func sample() -> [KeywordCase] {
    let cases = Dictionary(grouping: cases(), by: \.position)
    return positions.enumerated().flatMap { number, position -> [KeywordCase] in
      let own = cases[position.name] ?? []
      return (0..<min(3, own.count)).map { own[(number * 3 + $0) % own.count] }
    }
  }
}

/// A keyword in a position: schemas, and values that are valid or not.
struct KeywordCase: Sendable, CustomStringConvertible {
  var keyword: String
  var position: String
  /// The component that validates the values.
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
