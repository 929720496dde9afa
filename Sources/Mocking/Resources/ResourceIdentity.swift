import SDKModel
import TextGrammar

/// The property of a resource that identifies it.
enum ResourceIdentity {
  struct Place {
    /// The properties that lead to the resource within a response; empty if it is the whole response.
    var path: [String]
    /// The name of the identifying property.
    var name: String

    var full: [String] { path + [name] }
  }

  /// Names in the order in which they are looked for, after that of the path's parameter.
  private static let usualNames = ["id", "_id", "uid", "uuid", "guid", "key", "slug", "name"]

  /// - Parameter parameter: The name of the parameter in the resource's path.
  /// - Returns: `nil` if the value has no such property.
  static func place(in literal: Literal, named parameter: String) -> Place? {
    if let name = name(in: literal, parameter) { return Place(path: [], name: name) }
    guard case .object(let members) = literal else { return nil }
    for member in members {
      if let name = name(in: member.value, parameter) {
        return Place(path: [member.name], name: name)
      }
    }
    return nil
  }

  private static func name(in literal: Literal, _ parameter: String) -> String? {
    guard case .object(let members) = literal else { return nil }
    let names = members.filter { text($0.value) != nil }.map(\.name)
    return names.first { $0 == parameter }
      ?? names.first { plain($0) == plain(parameter) }
      ?? usualNames.first(where: names.contains)
      ?? names.first { plain(parameter).hasSuffix(plain($0)) }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The id as in a path; `nil` if the value is no id.
  static func text(_ literal: Literal?) -> String? {
    switch literal {
    case .string(let text)?: text.isEmpty ? nil : text
    case .number(let number)?: number.isInteger ? number.text : nil
    case .null?, .boolean?, .array?, .object?, nil: nil
    }
  }

  /// An id of a path as a value of the same kind as another one.
  static func literal(_ text: String, like other: Literal?) -> Literal {
    if case .number? = other, let number = ExactDecimal(text) { return .number(number) }
    return .string(text)
  }

  /// Ids for a further resource, the most similar ones first.
  ///
  /// - Parameters:
  ///   - first: The id of a made resource.
  ///   - number: The number of the resource, from 1.
  static func candidates(_ first: Literal, number: Int) -> [Literal] {
    switch first {
    case .number:
      return [first, .number(ExactDecimal(number)), .number(ExactDecimal(1_000 + number))]
    case .string(let text):
      let digits = String(number)
      let hexadecimal = String(number, radix: 16)
      return [
        first, .string("\(text)_\(digits)"), .string("\(text)-\(digits)"),
        .string("\(text)\(digits)"), .string(text.replacingEnd(with: hexadecimal)),
        .string(text.replacingEnd(with: digits)),
      ]
    case .null, .boolean, .array, .object: return []
    }
  }
}

extension String {
  /// The string with other characters at its end: a UUID stays one.
  fileprivate func replacingEnd(with end: String) -> String {
    String(unicodeScalars.dropLast(end.unicodeScalars.count)) + end
  }
}
