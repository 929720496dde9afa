import Diagnostics
import DocumentTree
import SDKModel

extension Literal {
  /// The value as a tree, so that it can be checked against a schema.
  var tree: Tree { Tree(treeValue) }

  private var treeValue: TreeValue {
    switch self {
    case .null: .scalar(Self.scalar(.null, "null", .plain))
    case .boolean(let value): .scalar(Self.scalar(.boolean, value ? "true" : "false", .plain))
    case .number(let number):
      .scalar(Self.scalar(number.isInteger ? .integer : .number, number.text, .plain))
    case .string(let text): .scalar(Self.scalar(.string, text, .doubleQuoted))
    case .array(let elements): .sequence(elements.map(\.treeValue), Self.location)
    case .object(let members):
      .mapping(
        members.map { member in
          TreeValue.Entry(
            key: Self.scalar(.string, member.name, .doubleQuoted), value: member.value.treeValue)
        }, Self.location)
    }
  }

  private static func scalar(
    _ kind: Node.Kind, _ text: String, _ style: Node.Style
  ) -> TreeValue.Scalar {
    TreeValue.Scalar(kind: kind, text: text, style: style, location: location)
  }

  private static let location = SourceLocation(file: "value", line: 1, column: 1)
}

extension Literal {
  /// The value of a property; `nil` for values that are no objects.
  subscript(_ name: String) -> Literal? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The same object with another value of a property, or without it.
  func setting(_ name: String, to value: Literal?) -> Literal {
    guard case .object(var members) = self else { return self }
    let index = members.firstIndex { $0.name == name }
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?): members.append(Member(name: name, value: value))
    case (nil, nil): break
    }
    return .object(members)
  }

  /// The value at the end of a path of properties.
  func value(at path: some Sequence<String>) -> Literal? {
    path.reduce(self as Literal?) { $0?[$1] }
  }

  /// The same value with another one at the end of a path of properties; unchanged if an object on
  /// the way is missing.
  func setting(at path: ArraySlice<String>, to value: Literal?) -> Literal {
    guard let name = path.first else { return value ?? self }
    if path.count == 1 { return setting(name, to: value) }
    guard let inner = self[name] else { return self }
    return setting(name, to: inner.setting(at: path.dropFirst(), to: value))
  }

  /// Changes as RFC 7396 describes it: `null` removes a property.
  func merging(_ patch: Literal) -> Literal {
    guard case .object(let changes) = patch else { return patch }
    var names: [String] = []
    var values: [String: Literal] = [:]
    if case .object(let members) = self {
      for member in members where values.updateValue(member.value, forKey: member.name) == nil {
        names.append(member.name)
      }
    }
    for change in changes {
      if change.value == .null {
        values[change.name] = nil
      } else {
        if values[change.name] == nil { names.append(change.name) }
        values[change.name] = (values[change.name] ?? .object([])).merging(change.value)
      }
    }
    return .object(
      names.compactMap { name in
        values.removeValue(forKey: name).map { Member(name: name, value: $0) }
      })
  }
}
