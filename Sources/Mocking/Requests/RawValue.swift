import SDKModel

/// A value of a parameter or of a form, before its schema determines what the strings represent.
indirect enum RawValue: Sendable {
  struct Property: Sendable {
    var name: String
    var value: RawValue
  }

  case text(String)
  case list([RawValue])
  case object([Property])
  /// A value whose type is known, such as a part of a form that is JSON.
  case known(Literal)
}

extension RawValue {
  /// Whether the value is no list by itself, so that it is an element where a list is wanted.
  var isElement: Bool {
    switch self {
    case .text: true
    case .known(.array), .list, .object: false
    case .known: true
    }
  }

  /// Adds a value at a path of names in brackets: `filter[owner][name]`. A number or nothing in
  /// brackets is a position in a list.
  static func inserting(
    _ text: String, at path: ArraySlice<String>, in value: RawValue?
  ) -> RawValue {
    guard let name = path.first else { return .text(text) }
    if name.isEmpty || name.utf8.allSatisfy(\.isDigit) {
      if case .object(let properties)? = value {
        return .object(properties, setting: name) {
          inserting(text, at: path.dropFirst(), in: $0)
        }
      }
      var elements: [RawValue] = []
      if case .list(let known)? = value { elements = known }
      if let position = Int(name), elements.indices.contains(position) {
        elements[position] = inserting(text, at: path.dropFirst(), in: elements[position])
      } else {
        elements.append(inserting(text, at: path.dropFirst(), in: nil))
      }
      return .list(elements)
    }
    var properties: [Property] = []
    if case .object(let known)? = value { properties = known }
    return .object(properties, setting: name) { inserting(text, at: path.dropFirst(), in: $0) }
  }

  private static func object(
    _ properties: [Property], setting name: String, to value: (RawValue?) -> RawValue
  ) -> RawValue {
    var properties = properties
    if let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].value = value(properties[index].value)
    } else {
      properties.append(Property(name: name, value: value(nil)))
    }
    return .object(properties)
  }

  /// The path of a name such as `filter[owner][name]`; `nil` if its brackets do not match.
  static func path(of name: String) -> [String]? {
    guard let open = name.firstIndex(of: "[") else { return [name] }
    guard name.hasSuffix("]"), open != name.startIndex else { return nil }
    let inner = name[name.index(after: open)...].dropLast()
    let parts = inner.replacing("][", with: "\u{0}").split(
      separator: "\u{0}", omittingEmptySubsequences: false)
    guard parts.count < 32, parts.allSatisfy({ !$0.contains("[") && !$0.contains("]") }) else {
      return nil
    }
    return [String(name[..<open])] + parts.map(String.init)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
