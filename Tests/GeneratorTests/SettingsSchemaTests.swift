import Diagnostics
import DocumentTree
import Foundation
import Generator
import OpenAPIDocument
import SchemaChecking
import Testing

@Suite("The JSON Schema of the settings")
struct SettingsSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let file = root.appending(path: "docs/specsmith.schema.json")

  @Test("docs/specsmith.schema.json is up to date")
  func isCurrent() throws {
    #expect(
      try Data(contentsOf: Self.file) == Data(Settings.jsonSchema()),
      "run `specsmith settings schema > docs/specsmith.schema.json`")
  }

  // MARK: Examples

  /// Settings that the project shows or uses.
  struct Example: Sendable, CustomTestStringConvertible {
    var place: String
    var text: String

    var testDescription: String { place }

    var source: Source { Source(file: place, text: text) }
  }

  private static let pages = [
    "docs/command.md", "docs/configuration.md", "docs/names.md", "docs/testing.md",
    "docs/json-schema.md", "docs/overlays.md", "docs/client.md",
  ]

  /// The blocks of YAML of the pages that begin with a setting, and the settings that other tests use.
  static let examples: [Example] = {
    var examples: [Example] = []
    let first = Set(keys(of: (try? schema()) ?? .object([:])))
    for page in pages {
      let text = (try? String(contentsOf: root.appending(path: page), encoding: .utf8)) ?? ""
      for match in text.matches(of: /```yaml\n((?:#[^\n]*\n)*([A-Za-z]+):[^`]*)```/)
      where first.contains(String(match.2)) {
        examples.append(Example(place: "\(page): \(match.2)", text: String(match.1)))
      }
    }
    for folder in ["Tests/GoldenTests/Goldens", "Examples"] {
      let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let path = paths?.nextObject() as? String {
        if path.hasSuffix(".build") { paths?.skipDescendants() }
        guard path.hasSuffix("specsmith.yaml") else { continue }
        let url = root.appending(path: "\(folder)/\(path)")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        examples.append(Example(place: "\(folder)/\(path)", text: text))
      }
    }
    return examples
  }()

  @Test("The pages and the tests have examples")
  func exist() {
    #expect(Self.examples.count { $0.place.hasPrefix("docs/") } > 4)
    #expect(Self.examples.count { $0.place.hasPrefix("Tests/") } > 2)
  }

  @Test("Examples pass, and the settings can be read", arguments: examples)
  func pass(_ example: Example) throws {
    let root = try Tree.parse(example.source).root
    #expect(try Self.mismatch(of: root) == nil)
    _ = try Settings(example.source)
  }

  @Test("Examples with a misspelled key fail, as the settings cannot be read", arguments: examples)
  func misspelled(_ example: Example) throws {
    let root = try Tree.parse(example.source).root
    var count = 0
    for key in Self.fixedKeys(of: root, in: try Self.schema()) {
      var lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      let location = key.location
      lines[location.line - 1].insert("x", at: location.column - 1)
      let text = lines.map { line in String(String.UnicodeScalarView(line)) }
        .joined(separator: "\n")
      let source = Source(file: example.place, text: text)
      let mismatch = try Self.mismatch(of: Tree.parse(source).root)
      #expect(mismatch != nil, "x\(key.text)")
      let errors = #expect(throws: InvalidInput.self) { try Settings(source) }?.diagnostics ?? []
      #expect(
        errors.contains { error in
          error.code == .unknownSetting && error.hint?.contains("`\(key.text)`") == true
        })
      count += 1
    }
    #expect(count > 0)
  }

  // MARK: Values

  /// Settings, and whether both the schema and the reader accept them.
  static let values: [(text: String, isValid: Bool)] = [
    ("client: Shop", true), ("client: shop", false), ("client: My Shop", false),
    ("client: [Shop]", false), ("environmentPrefix: SHOP_2", true),
    ("environmentPrefix: shop", false), ("environmentPrefix: _SHOP", false),
    ("module: shop_1", true), ("module: 1shop", false), ("module: a-b", false),
    ("overlays: []", true), ("overlays: [a.yaml]", true), ("overlays: a.yaml", false),
    ("overlays: [{a: b}]", false), ("overlays: [[a]]", false), ("overlays: [~]", false),
    ("templates: a/b", true), ("templates: ''", false), ("templates: [a]", false),
    ("references: {'https://a.example/': b}", true), ("references: {a: [b]}", false),
    ("references: [a]", false), ("generate: types", true), ("generate: type", false),
    ("access: package", true), ("access: open", false), ("transport: asyncHTTPClient", true),
    ("transport: nio", false), ("externalNames: plain", true), ("externalNames: short", false),
    ("typing: strict", true), ("typing: loose", false), ("keepGoing: true", true),
    ("keepGoing: yes", false), ("protocols: 1", false), ("protocols: false", true),
    ("select: {}", true), ("select: {include: {tags: [a, 1, true]}}", true),
    ("select: {include: [{paths: [/a]}, {schemas: [A]}]}", true),
    ("select: {include: {tags: a}}", false), ("select: {include: {tag: [a]}}", false),
    ("select: {include: [[{tags: [a]}]]}", false), ("select: {exclude: {tags: [a]}}", true),
    ("select: {exclude: {schemas: [A]}}", false), ("select: {exclude: [{tags: [a]}]}", false),
    ("select: {schemas: all}", true), ("select: {schemas: some}", false), ("select: []", false),
    ("names: {read: get}", true), ("names: {read: fetch}", false),
    ("names: {operations: {a: b.c}}", true), ("names: {operations: {a: ''}}", false),
    ("names: {operations: {a: 1}}", false), ("names: {resources: {a: ''}}", true),
    ("names: {types: {a: B}}", true), ("names: {types: {a: b}}", false),
    ("names: {types: {a: \(String(repeating: "B", count: 80))}}", true),
    ("names: {types: {a: \(String(repeating: "B", count: 81))}}", false),
    ("names: {values: {a: b}}", true), ("names: {properties: {a: B}}", false),
    ("names: {parameters: {a: b-c}}", false), ("names: {models: {}}", false),
    ("mappings: {formats: {money: {type: A.B, import: C}}}", true),
    ("mappings: {formats: {money: {type: a}}}", false),
    ("mappings: {formats: {money: {type: 'A<B>'}}}", false),
    ("mappings: {formats: {money: {import: C}}}", false),
    ("mappings: {formats: {money: {type: A, import: 'B.C'}}}", false),
    ("mappings: {formats: {binary: {type: A}}}", false),
    ("mappings: {schemas: {binary: {type: A}}}", true), ("mappings: {schemas: {A: B}}", false),
    ("mappings: {schemas: {A: {type: B, modul: C}}}", false), ("[]", false), ("{}", true),
  ]

  @Test("The schema accepts the values that the reader accepts", arguments: values)
  func agreement(_ text: String, _ isValid: Bool) throws {
    let source = Source(file: "specsmith.yaml", text: text + "\n")
    let mismatch = try Self.mismatch(of: Tree.parse(source).root)
    #expect((mismatch == nil) == isValid, "\(mismatch ?? "the schema accepts it")")
    do {
      _ = try Settings(source)
      #expect(isValid)
    } catch {
      #expect(!isValid, "\(error)")
    }
  }

  @Test("Every setting has a description, and every keyword of an enumeration")
  func descriptions() throws {
    func check(_ node: Node) {
      for (key, value) in node.entries {
        if key.text == "properties", node["type"]?.text == "object" {
          for (name, property) in value.entries {
            #expect(property["description"]?.text.hasSuffix(".") == true, "\(name.text)")
          }
        }
        check(value)
      }
      for element in node.elements { check(element) }
      if let keywords = node["enum"], node["type"] == nil, node.entries.count > 1 {
        #expect(keywords.count == node["enumDescriptions"]?.count)
        #expect(node["default"] != nil || keywords.elements.map(\.text) == ["used", "all"])
      }
    }
    check(try Tree.parse(Source(file: "", bytes: Settings.jsonSchema())).root)
  }

  @Test("The page of the configuration lists the settings of the schema")
  func page() throws {
    let page = Self.root.appending(path: "docs/configuration.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = text.split(separator: "\n## ")[0]
    let listed = section.matches(of: /\n\| `([A-Za-z]+)` \|/).map { String($0.1) }
    #expect(Set(listed) == Set(Self.keys(of: try Self.schema())))
    #expect(listed.count == Set(listed).count)
  }

  // MARK: The schema

  /// What the tests need of a schema.
  indirect enum Shape {
    case object([String: Shape])
    case other
  }

  private static func schema() throws -> Shape {
    shape(of: try Tree.parse(Source(file: "", bytes: Settings.jsonSchema())).root)
  }

  private static func shape(of schema: Node) -> Shape {
    if let other = schema["anyOf"]?.elements.map({ $0 }).last { return shape(of: other) }
    guard let properties = schema["properties"] else { return .other }
    return .object(
      Dictionary(
        properties.entries.map { ($0.key.text, shape(of: $0.value)) }, uniquingKeysWith: { $1 }))
  }

  private static func keys(of shape: Shape) -> [String] {
    if case .object(let properties) = shape { Array(properties.keys) } else { [] }
  }

  /// The nodes of the keys that are settings, rather than names that the user chooses.
  private static func fixedKeys(of node: Node, in shape: Shape) -> [Node] {
    if node.kind == .sequence { return node.elements.flatMap { fixedKeys(of: $0, in: shape) } }
    guard case .object(let properties) = shape else { return [] }
    return node.entries.flatMap { key, value in
      [key] + (properties[key.text].map { fixedKeys(of: value, in: $0) } ?? [])
    }
  }

  /// Why a value does not satisfy the schema; `nil` if it does.
  private static func mismatch(of value: Node) throws -> String? {
    let schema = try Tree.parse(Source(file: "", bytes: Settings.jsonSchema())).root
    let read = DocumentReader.readSchema(schema)
    var check = SchemaCheck(direction: .request) { read.targets[$0] }
    switch check.outcome(of: value, against: read.schema) {
    case .agrees: return nil
    case .differs(let mismatch): return "\(mismatch)"
    case .undecided: return "undecided"
    }
  }
}
