import SDKModel

/// The expression for the value of a type that has only one, so that callers can leave it out.
enum OnlyValue {
  /// - Parameter constant: The only value of a type that is no enumeration.
  /// - Returns: `nil` if the type has several values, or if Swift has no literal for the value.
  static func expression(
    of type: ValueType, constant: Literal?, _ context: EmissionContext
  ) -> String? {
    guard type.replacement == nil else { return nil }
    if let enumeration = context.enumeration(type) {
      let cases = EnumerationShape(enumeration).cases
      return cases.count == 1 ? cases.first.map { "." + $0.name } : nil
    }
    return constant.flatMap { literal($0, context.nonOptionalType(of: type)) }
  }

  /// The expression for a value of a type; `nil` if Swift has no literal for it.
  static func expression(
    for value: Literal, of type: ValueType, _ context: EmissionContext
  ) -> String? {
    guard let enumeration = context.enumeration(type) else {
      return literal(value, context.nonOptionalType(of: type))
    }
    return EnumerationShape(enumeration).name(of: value).map { "." + $0 }
  }

  /// A value of a type that is no enumeration.
  private static func literal(_ value: Literal, _ type: SwiftType) -> String? {
    switch (value, type) {
    case (.boolean(let value), .bool): value ? "true" : "false"
    case (.string(let text), .string): StringLiteral.quoted(text)
    case (.null, .jsonValue): ".null"
    default: nil
    }
  }
}
