import BuiltInTemplates
import Foundation

/// A document that uses the same names for everything that has a name in a document.
enum NameRoles {
  /// Every name in a template, and Swift's keywords.
  static let names: [String] = {
    var words = Set(swift)
    for template in BuiltInTemplates.swift {
      let text = String(decoding: template.content, as: UTF8.self)
        .replacing(/\{\{!?[^}]*\}\}/, with: " ")
      for match in text.matches(of: /[A-Za-z_][A-Za-z0-9_]*/) { words.insert(String(match.0)) }
    }
    return words.sorted()
  }()

  /// Words with a meaning where a name is written.
  private static let swift = [
    "Any", "Protocol", "Self", "Type", "actor", "any", "as", "async", "await", "borrowing", "case",
    "class", "consuming", "default", "didSet", "dynamic", "each", "false", "get", "in", "indirect",
    "init", "inout", "internal", "is", "isolated", "lazy", "let", "macro", "mutating", "nil",
    "none",
    "nonisolated", "open", "operator", "package", "private", "protocol", "repeat", "sending", "set",
    "some", "static", "super", "switch", "throws", "true", "unowned", "unsafe", "var", "weak",
    "where", "willSet",
    "BooleanLiteralType", "FloatLiteralType", "IntegerLiteralType", "StringLiteralType",
  ]

  /// - Returns: An OpenAPI document as JSON.
  static func document() throws -> Data {
    var schemas: [String: Any] = [:]
    var paths: [String: Any] = [:]
    for name in names {
      // A type with a property of its own type, and a nested type.
      schemas[name] = object(
        [name: object([name: ["type": "integer", "minimum": 1]])].merging([
          "next": reference(name), "at": ["type": "string", "format": "date-time"],
        ]) { $1 })
      paths["/operations/\(name)"] = operation(
        "post", ["operationId": name, "tags": [name]],
        body: object([name: ["type": "string", "pattern": "^a"]]), response: reference(name))
    }
    for (index, names) in chunks(of: 12).enumerated() {
      let properties = Dictionary(uniqueKeysWithValues: names.map { ($0, property) })
      schemas["Record\(index)"] = object(properties, required: Array(names.prefix(4)))
      schemas["Enumeration\(index)"] = ["type": "string", "enum": names]
      schemas["Choice\(index)"] = [
        "oneOf": names.map { name in
          object(
            [name: ["type": "integer"]].merging(["kind": ["const": name]]) { $1 },
            required: ["kind"]
          ).merging(["title": name]) { $1 }
        }, "discriminator": ["propertyName": "kind"],
      ]
      paths["/parameters\(index)/{\(names[0])}"] = operation(
        "get",
        [
          "operationId": "parameters\(index)",
          "parameters": names.enumerated().map { position, name in
            [
              "name": name, "in": position == 0 ? "path" : position % 3 == 0 ? "header" : "query",
              "required": position == 0, "schema": ["type": "string", "minLength": 1],
            ] as [String: Any]
          },
        ], response: reference("Choice\(index)"))
    }
    return try JSONSerialization.data(
      withJSONObject: [
        "openapi": "3.1.0", "info": ["title": "Names", "version": "1"], "paths": paths,
        "components": ["schemas": schemas],
      ], options: .sortedKeys)
  }

  private static var property: Any {
    ["type": ["integer", "null"], "minimum": 3] as [String: Any]
  }

  private static func chunks(of size: Int) -> [[String]] {
    stride(from: 0, to: names.count, by: size).map {
      Array(names[$0..<min($0 + size, names.count)])
    }
  }

  private static func reference(_ name: String) -> [String: Any] {
    ["$ref": "#/components/schemas/\(name)"]
  }

  private static func object(_ properties: [String: Any], required: [String] = []) -> [String: Any]
  {
    ["type": "object", "properties": properties, "required": required]
  }

  private static func operation(
    _ method: String, _ fields: [String: Any], body: Any? = nil, response: Any
  ) -> [String: Any] {
    func content(_ schema: Any) -> Any { ["application/json": ["schema": schema]] }
    var operation = fields
    if let body { operation["requestBody"] = ["content": content(body)] }
    operation["responses"] = ["200": ["description": "It.", "content": content(response)]]
    return [method: operation]
  }
}
