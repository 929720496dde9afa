import Diagnostics
import DocumentTree

extension Selection {
  /// Reads the setting `select`.
  ///
  /// - Throws: A `Diagnostic` for an unknown key or value.
  init(_ node: Node) throws(Diagnostic) {
    self.init()
    try SettingsValue.expectMapping(node, "select")
    for (key, value) in node.entries {
      switch key.text {
      case "include":
        // A list of mappings is a list of alternatives.
        for rule in value.kind == .sequence ? Array(value.elements) : [value] {
          try readInclusion(rule)
        }
      case "exclude":
        try SettingsValue.expectMapping(value, "exclude")
        for (key, value) in value.entries { try exclude.read(key, value) }
      case "schemas":
        schemas = try SettingsValue.choice(value, "schemas") as Schemas
      default: throw SettingsValue.unknown(key, among: ["include", "exclude", "schemas"])
      }
    }
  }

  private mutating func readInclusion(_ node: Node) throws(Diagnostic) {
    try SettingsValue.expectMapping(node, "include")
    var criteria = Criteria()
    for (key, value) in node.entries {
      if key.text == "schemas" {
        includedSchemas += try SettingsValue.terms(value, "schemas")
      } else {
        try criteria.read(key, value, besides: ["schemas"])
      }
    }
    if !criteria.isEmpty { include.append(criteria) }
  }
}

extension Selection.Criteria {
  fileprivate mutating func read(
    _ key: Node, _ value: Node, besides others: [String] = []
  ) throws(Diagnostic) {
    switch key.text {
    case "paths": paths += try SettingsValue.terms(value, key.text)
    case "tags": tags += try SettingsValue.terms(value, key.text)
    case "operations": operations += try SettingsValue.terms(value, key.text)
    case "methods": methods += try SettingsValue.terms(value, key.text)
    default:
      throw SettingsValue.unknown(key, among: ["paths", "tags", "operations", "methods"] + others)
    }
  }
}
