import Diagnostics
import DocumentTree

/// Settings that are keys of one mapping.
protocol SettingGroup: Sendable {
  init()

  /// The settings, in the order in which editors and messages list them.
  static var fields: [SettingField<Self>] { get }
  /// The keys that a mapping must have.
  static var required: [String] { get }

  /// The name of a setting in messages.
  static func name(of key: String, in setting: String) -> String
}

extension SettingGroup {
  static var required: [String] { [] }

  static func name(of key: String, in setting: String) -> String { key }

  /// Reads the settings of a mapping.
  ///
  /// - Parameter setting: The name of the setting that has the mapping; empty for the outermost.
  /// - Throws: The errors of all unknown keys and invalid values. Other settings are read.
  mutating func read(_ mapping: Node, _ setting: String) throws(InvalidInput) {
    var errors = InputErrors()
    for (key, value) in mapping.entries {
      errors.collect { () throws(InvalidInput) in
        guard let field = Self.fields.first(where: { $0.key == key.text }) else {
          throw Self.unknown(key)
        }
        try field.read(&self, value, Self.name(of: key.text, in: setting))
      }
    }
    try errors.raise()
  }

  private static func unknown(_ key: Node) -> InvalidInput {
    let known = fields.map(\.key)
    return .error(
      .unknownSetting, "there is no setting `\(key.text)`", at: key.location,
      hint: Spelling.nearest(to: key.text, among: known).map { "did you mean `\($0)`?" }
        ?? "settings are " + known.joined(separator: ", "))
  }

  /// The JSON Schema of the mapping.
  static var schema: OrderedJSON {
    let properties = OrderedJSON.object(fields.map { (key: $0.key, value: $0.schema) })
    let schema: OrderedJSON = [
      "type": "object", "properties": properties, "additionalProperties": false,
    ]
    return required.isEmpty
      ? schema : schema.adding([(key: "required", value: .strings(required))])
  }
}
