import Diagnostics
import DocumentTree
import TextGrammar

/// The values that a setting can have: how they are read, and the JSON Schema that describes them.
struct SettingForm<Value>: Sendable {
  let schema: OrderedJSON
  /// A value as it is written; `nil` if the setting is then left out.
  private(set) var literal: @Sendable (Value) -> OrderedJSON? = { _ in nil }
  /// Reads a value of the setting with a name.
  let read: @Sendable (Node, String) throws(InvalidInput) -> Value

  init(
    _ schema: OrderedJSON,
    read: @escaping @Sendable (Node, String) throws(InvalidInput) -> Value
  ) {
    self.schema = schema
    self.read = read
  }

  /// The same form, with how its values are written.
  func written(as literal: @escaping @Sendable (Value) -> OrderedJSON) -> SettingForm {
    var form = self
    form.literal = literal
    return form
  }

  /// The form whose values are made of those of this form.
  func map<Result>(
    _ transform: @escaping @Sendable (Value) -> Result
  ) -> SettingForm<Result> {
    let read = read
    return SettingForm<Result>(schema) { node, setting throws(InvalidInput) in
      transform(try read(node, setting))
    }
  }
}

// MARK: Scalars

extension SettingForm<Bool> {
  static var flag: SettingForm {
    SettingForm(["type": "boolean"]) { node, setting throws(InvalidInput) in
      guard let value = node.boolean else {
        throw .error(
          .invalidConfiguration, "`\(setting)` is true or false, found \(node.settingDescription)",
          at: node.location)
      }
      return value
    }.written { .boolean($0) }
  }
}

extension SettingForm where Value: SettingChoice {
  /// One of several keywords.
  static var choice: SettingForm {
    SettingForm([
      "enum": .strings(Value.allCases.map(\.rawValue)),
      "enumDescriptions": .strings(Value.allCases.map(\.meaning)),
    ]) { node, setting throws(InvalidInput) in
      guard let choice = Value(rawValue: node.text) else {
        let names = Value.allCases.map(\.rawValue)
        throw .error(
          .invalidConfiguration, "`\(setting)` is one of \(names.joined(separator: ", "))",
          at: node.location,
          hint: Spelling.nearest(to: node.text, among: names).map { "did you mean `\($0)`?" })
      }
      return choice
    }.written { .string($0.rawValue) }
  }
}

extension SettingForm<String> {
  /// Text that a regular expression matches as a whole.
  ///
  /// - Parameters:
  ///   - meaning: What the setting is, for the message that another text causes.
  ///   - isAllowed: Whether text that matches is valid.
  static func text(
    _ pattern: String, _ meaning: String, example: String,
    isAllowed: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> SettingForm {
    SettingForm(
      ["type": "string", "pattern": .string(pattern), "examples": [.string(example)]]
    ) { node, setting throws(InvalidInput) in
      guard PatternProgram(pattern)?.matches(node.text) == true, isAllowed(node.text) else {
        throw .error(
          .invalidConfiguration, "`\(setting)` \(meaning), such as `\(example)`", at: node.location)
      }
      return node.text
    }
  }

}

extension SettingForm<SettingPath> {
  /// The path of a folder.
  static func folder(_ message: String) -> SettingForm {
    SettingForm(["type": "string", "minLength": .integer(1)]) { node, _ throws(InvalidInput) in
      guard let path = node.string, !path.isEmpty else {
        throw .error(.invalidConfiguration, message, at: node.location)
      }
      return SettingPath(path, at: node.location)
    }
  }
}

extension SettingForm<[SettingPath]> {
  /// A list of paths of files.
  static var paths: SettingForm {
    SettingForm<[Selection.Term]>.terms().map { terms in
      terms.map { SettingPath($0.text, at: $0.location) }
    }
  }
}

extension SettingForm {
  /// The same value, or no value if the setting is left out.
  var optional: SettingForm<Value?> { map { $0 } }
}

// MARK: Collections

extension SettingForm<[Selection.Term]> {
  /// A list of words, such as names.
  static func terms(examples: [String] = []) -> SettingForm {
    let word: OrderedJSON = ["type": ["string", "number", "boolean"]]
    let examples: [(key: String, value: OrderedJSON)] =
      examples.isEmpty ? [] : [(key: "examples", value: .strings(examples))]
    return SettingForm(["type": "array", "items": word.adding(examples)]) {
      node, setting throws(InvalidInput) in
      guard node.kind == .sequence else {
        throw .error(
          .invalidConfiguration, "`\(setting)` is a list, found \(node.settingDescription)",
          at: node.location, hint: "write it as `\(setting): [\(node.text)]`")
      }
      return try node.elements.mapAll { node throws(InvalidInput) in
        guard node.kind != .mapping, node.kind != .sequence, node.kind != .null else {
          throw .error(
            .invalidConfiguration,
            "`\(setting)` is a list of words, found \(node.settingDescription)", at: node.location)
        }
        return Selection.Term(node.text, at: node.location)
      }
    }
  }
}

extension SettingForm where Value: SettingGroup {
  /// A mapping with fixed keys.
  static var group: SettingForm {
    SettingForm(Value.schema) { node, setting throws(InvalidInput) in
      try node.expectMapping(setting)
      var group = Value()
      try group.read(node, setting)
      return group
    }
  }
}

extension SettingForm {
  /// A list of such values, or one of them without a list.
  var oneOrMore: SettingForm<[Value]> {
    let read = read
    return SettingForm<[Value]>(["anyOf": [["type": "array", "items": schema], schema]]) {
      node, setting throws(InvalidInput) in
      let values = node.kind == .sequence ? Array(node.elements) : [node]
      return try values.mapAll { value throws(InvalidInput) in try read(value, setting) }
    }
  }

  /// A mapping of keys that are not fixed to such values.
  ///
  /// - Parameters:
  ///   - keys: The JSON Schema of the keys.
  ///   - entry: Makes an element of an entry.
  func entries<Element>(
    keys: OrderedJSON? = nil,
    _ entry: @escaping @Sendable (Node, Value) throws(InvalidInput) -> Element
  ) -> SettingForm<[Element]> {
    let read = read
    let keys = keys.map { [(key: "propertyNames", value: $0)] } ?? []
    let schema: OrderedJSON = ["type": "object", "additionalProperties": schema]
    return SettingForm<[Element]>(schema.adding(keys)) { node, setting throws(InvalidInput) in
      try node.expectMapping(setting)
      return try node.entries.mapAll { key, value throws(InvalidInput) in
        try entry(key, try read(value, setting))
      }
    }
  }
}

extension Sequence {
  /// The results for all elements.
  ///
  /// - Throws: The errors of all elements.
  fileprivate func mapAll<Result>(
    _ transform: (Element) throws(InvalidInput) -> Result
  ) throws(InvalidInput) -> [Result] {
    var errors = InputErrors()
    var results: [Result] = []
    for element in self {
      let result = errors.collect { () throws(InvalidInput) in try transform(element) }
      if let result { results.append(result) }
    }
    try errors.raise()
    return results
  }
}

extension Node {
  fileprivate func expectMapping(_ setting: String) throws(InvalidInput) {
    guard kind != .mapping else { return }
    throw .error(
      .invalidConfiguration, "`\(setting)` is a mapping, found \(settingDescription)", at: location)
  }

  /// The value of a setting, for messages.
  fileprivate var settingDescription: String {
    switch kind {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .null: "nothing"
    case .boolean, .integer, .number, .string: "`\(text)`"
    }
  }
}
