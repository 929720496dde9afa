import Diagnostics
import Naming
import OperationNames
import SDKModel

/// Gives types, properties, values and parameters the names that the settings choose. They precede
/// those that the document gives by `x-specsmith-name`.
struct NameChooser {
  private var types: NameChoices
  private var properties: NameChoices
  private var values: NameChoices
  private var parameters: NameChoices

  init(_ settings: NameSettings) {
    types = NameChoices(settings.types, of: "type")
    properties = NameChoices(settings.properties, of: "property")
    values = NameChoices(settings.values, of: "value")
    parameters = NameChoices(settings.parameters, of: "parameter")
  }

  /// - Returns: An error for each pattern that matches nothing.
  mutating func apply(to sdk: inout SDK) -> [Diagnostic] {
    if !types.isEmpty || !properties.isEmpty || !values.isEmpty {
      apply(to: &sdk.types, below: [])
    }
    removeAliases(from: &sdk)
    apply(to: &sdk.root)
    return [types, properties, values, parameters].flatMap(\.errors)
  }

  // MARK: Types and their members

  /// - Parameter parent: The name of the enclosing type, in the document's spelling.
  private mutating func apply(to declarations: inout [TypeDeclaration], below parent: [String]) {
    for index in declarations.indices {
      var declaration = declarations[index]
      let id = declaration.id.path
      let path =
        parent.isEmpty
        ? [declaration.name ?? id.joined(separator: "_")]
        : parent + [declaration.ownName]
      apply(to: &declaration, Self.spellings(of: [path, id]))
      apply(to: &declaration.nested, below: path)
      declarations[index] = declaration
    }
  }

  /// A type may get one of its further names.
  private func removeAliases(from sdk: inout SDK) {
    func remove(_ aliases: inout [TypeAlias], beside declarations: [TypeDeclaration]) {
      guard !aliases.isEmpty else { return }
      let chosen = Dictionary(
        declarations.compactMap { type in type.chosenName.map { (type.id, $0.text) } },
        uniquingKeysWith: { first, _ in first })
      guard !chosen.isEmpty else { return }
      aliases.removeAll { chosen[$0.target] == Self.typeName($0.name) }
    }
    func removeNested(_ declarations: inout [TypeDeclaration]) {
      for index in declarations.indices {
        remove(&declarations[index].aliases, beside: declarations[index].nested)
        removeNested(&declarations[index].nested)
      }
    }
    remove(&sdk.aliases, beside: sdk.types)
    removeNested(&sdk.types)
  }

  private mutating func apply(to declaration: inout TypeDeclaration, _ names: [String]) {
    if let name = types.name(for: names) { declaration.chosenName = name }
    switch declaration.kind {
    case .record(var record):
      guard !properties.isEmpty else { return }
      for index in record.properties.indices {
        let member = record.properties[index].name
        guard let name = properties.name(for: names.map { "\($0).\(member)" }) else { continue }
        record.properties[index].chosenName = name
      }
      declaration.kind = .record(record)
    case .enumeration(var enumeration):
      guard !values.isEmpty else { return }
      for index in enumeration.cases.indices {
        let member = enumeration.cases[index].value.plainText
        guard let name = values.name(for: names.map { "\($0).\(member)" }) else { continue }
        enumeration.cases[index].chosenName = name
      }
      declaration.kind = .enumeration(enumeration)
    case .union, .tuple: break
    }
  }

  // MARK: Parameters

  private mutating func apply(to root: inout Resource) {
    guard !parameters.isEmpty else { return }
    apply(to: &root, at: [])
  }

  private mutating func apply(to resource: inout Resource, at path: [String]) {
    for index in resource.operations.indices {
      let operation = resource.operations[index]
      let call = path + [operation.name]
      let names = Self.distinct([
        operation.id, call.joined(separator: "."),
        call.map(Self.memberName).joined(separator: "."),
      ])
      for place in operation.parameters.indices {
        let member = operation.parameters[place].name
        guard let name = parameters.name(for: names.map { "\($0).\(member)" }) else { continue }
        resource.operations[index].parameters[place].chosenName = name
      }
    }
    for index in resource.children.indices {
      let name = resource.children[index].name
      apply(to: &resource.children[index], at: path + [name])
    }
  }

  // MARK: Spellings

  /// The names of a type as in the document, and as in code.
  private static func spellings(of paths: [[String]]) -> [String] {
    distinct(
      paths.flatMap { path in
        [path, path.map(typeName)].map { $0.joined(separator: ".") }
      })
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func typeName(_ name: String) -> String {
    CamelCase.make(of: name, .upperCamelCase)
  }

  private static func memberName(_ name: String) -> String {
    CamelCase.make(of: name, .lowerCamelCase)
  }
}

/// The choices for one kind of names.
private struct NameChoices {
  private let kind: String
  private let choices: [NameSettings.MemberChoice]
  private let patterns: [NamePattern]
  private var unused: Set<Int>
  private var known: Set<String> = []

  init(_ choices: [NameSettings.MemberChoice], of kind: String) {
    self.kind = kind
    self.choices = choices
    patterns = choices.map { NamePattern($0.pattern) }
    unused = Set(choices.indices)
  }

  var isEmpty: Bool { choices.isEmpty }

  /// The name for something that has several names in patterns; `nil` if no pattern matches.
  mutating func name(for names: [String]) -> ChosenName? {
    guard !choices.isEmpty else { return nil }
    known.formUnion(names)
    let matching = patterns.indices.filter { names.contains(where: patterns[$0].matches) }
    unused.subtract(matching)
    return matching.first.map { choices[$0].name }
  }

  /// An error for each pattern that matched nothing.
  var errors: [Diagnostic] {
    unused.sorted().map { index in
      NameSettings.unmatched(
        choices[index].pattern, of: kind, at: choices[index].location, among: known)
    }
  }
}
