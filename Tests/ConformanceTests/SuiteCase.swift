import DocumentTree

/// A schema of the suite as a component of a document, and the expected results for its values.
struct SuiteCase: Sendable {
  var group: SuiteGroup
  /// The type that is added to the schema, so that its values have a specific Swift type.
  var type: String?

  var description: String {
    group.file + ": " + group.description + (type.map { ", as \($0)" } ?? "")
  }

  /// Whether a value must be valid.
  private func expectation(_ test: SuiteGroup.Test) -> Bool {
    test.isValid && (type == nil || test.value.typeName == type)
  }

  func group(named name: String, in draft: SuiteDraft) -> SchemaProgram.Group {
    SchemaProgram.Group(
      name: name, schemas: [(name, component(named: name, in: draft))],
      values: group.tests.map(\.value.json))
  }

  /// The program's results that differ from the suite.
  func disagreements(with answers: [String]) -> [String] {
    zip(group.tests, answers).compactMap { test, response in
      guard (response == "valid") != expectation(test) else { return nil }
      return "\(description): \(test.description): \(test.value.json): \(response)"
    }
  }

  /// The schemas of a group, once unchanged and once for each type to which they apply.
  static func cases(of group: SuiteGroup) -> [SuiteCase] {
    let schema = group.schema
    guard schema.kind == .mapping, schema["type"] == nil,
      // A type would change the meaning of a recursive schema, and OpenAPI 3.0 ignores a type
      // beside a `$ref`.
      !schema.holds({ $0["$ref"]?.text == "#" || $0["$id"] != nil }),
      !(schema["$ref"] != nil && group.isDraft4)
    else { return [SuiteCase(group: group)] }
    let types = ["object", "array", "string", "number"].filter { type in
      group.tests.contains { !$0.isValid && $0.value.typeName == type }
    }
    return [SuiteCase(group: group)] + types.map { SuiteCase(group: group, type: $0) }
  }

  /// The schema with the original targets of its references.
  private func component(named name: String, in draft: SuiteDraft) -> String {
    if group.schema.kind != .mapping { return group.schema.json }
    var body: String
    if draft == .draft4 {
      // OpenAPI 3.0 has no identifiers, so references to the root must refer to the component.
      body = group.schema.json { key, value in
        guard key == "$ref", let text = value.string, text.hasPrefix("#") else { return nil }
        return Node.quoted("#/components/schemas/\(name)" + text.dropFirst())
      }
    } else {
      body = group.schema.json { key, _ in key == "$schema" ? "\"\"" : nil }
        .replacing("\"$schema\":\"\",", with: "").replacing("\"$schema\":\"\"", with: "")
      if group.schema["$id"] == nil {
        body = Self.adding("\"$id\":\"https://suite.test/\(name)\"", to: body)
      }
    }
    return type.map { Self.adding("\"type\":\"\($0)\"", to: body) } ?? body
  }

  private static func adding(_ member: String, to object: String) -> String {
    let rest = object.dropFirst()
    return "{" + member + (rest == "}" ? "" : ",") + rest
  }

  /// The names with which other schemas could refer to parts of this one.
  var identifiers: Set<String> {
    var found: Set<String> = []
    _ = group.schema.holds { node in
      for key in ["$id", "$anchor"] { if let text = node[key]?.string { found.insert(text) } }
      return false
    }
    return found
  }
}

extension SuiteGroup {
  var isDraft4: Bool { schema["$schema"] == nil }
}

extension Node {
  /// JSON Schema's name for the value's type.
  var typeName: String {
    switch kind {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .sequence: "array"
    case .mapping: "object"
    }
  }
}
