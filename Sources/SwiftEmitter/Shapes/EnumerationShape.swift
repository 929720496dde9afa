import SDKModel

/// The public declaration of an enumeration of documented values.
struct EnumerationShape {
  struct Case {
    var member: Enumeration.Case
    /// The name without backticks.
    var name: String
  }

  /// A static member for a value that is no longer listed.
  struct Retired {
    var member: Enumeration.RetiredCase
    /// The name without backticks.
    var name: String
  }

  let rawType: SwiftType
  /// The cases, in the order of the values.
  let cases: [Case]
  /// The members for values that are no longer listed, without those whose names a case has.
  let retired: [Retired]

  init(_ enumeration: Enumeration) {
    rawType = Self.rawType(enumeration.rawType)
    var taken: Set<String> = []
    let words = enumeration.cases.map { member in
      let word = member.suggestedName ?? member.value.plainText
      // The number 1 and the string "1" are different values, and one name may be suggested for several.
      let type = member.value.typeWord
      for word in [word, type + "_" + word, type + "_" + member.value.plainText]
      where taken.insert(word).inserted { return word }
      var number = 2
      while !taken.insert("\(type)_\(word)_\(number)").inserted { number += 1 }
      return "\(type)_\(word)_\(number)"
    }
    let scope = NameScope(style: .lowerCamelCase, reserved: ReservedNames.cases)
    let names = scope.assign(words)
    cases = zip(enumeration.cases, words).map {
      Case(member: $0, name: $0.chosenName?.text ?? names[$1])
    }
    var declared = Set(cases.map(\.name))
    retired = enumeration.retired.compactMap { retired in
      let member = retired.member
      let name =
        member.chosenName?.text
        ?? scope.preferred(member.suggestedName ?? member.value.plainText)
      return declared.insert(name).inserted ? Retired(member: retired, name: name) : nil
    }
  }

  /// The case of a value; `nil` for a value that is not documented.
  func name(of value: Literal) -> String? { cases.first { $0.member.value == value }?.name }

  private static func rawType(_ type: Enumeration.RawType) -> SwiftType {
    switch type {
    case .string: .string
    case .integer: .int
    case .number: .double
    case .mixed: .jsonValue
    }
  }
}

extension Literal {
  /// The name of the value's type, as part of a case's name.
  fileprivate var typeWord: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
