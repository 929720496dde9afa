import SDKModel

/// Makes the view model of an enumeration.
enum EnumerationModelBuilder {
  static func model(
    _ declaration: TypeDeclaration, _ enumeration: Enumeration,
    _ context: EmissionContext
  ) -> EnumerationModel {
    let shape = EnumerationShape(enumeration)
    var patterns = PatternTable(isInline: true)
    let checks = CheckModelBuilder(context: context).checks(ofWhole: declaration, &patterns)
    return EnumerationModel(
      documentation: TypeDocumentation.comment(
        declaration, otherwise: "The values of `\(declaration.id.path.last ?? "")`."),
      name: context.typeNames.simpleName(of: declaration.id),
      rawType: shape.rawType.code(), isOfStrings: enumeration.rawType == .string,
      cases: shape.cases.map { shaped in
        let member = shaped.member
        return CaseModel(
          documentation: DocumentationComment.make(
            [.document(member.documentation.summary), .document(member.documentation.description)]),
          name: shaped.name.declaredName, reference: shaped.name,
          value: literal(member.value, enumeration.rawType),
          canBeSpelledOtherwise: enumeration.rawType == .string
            && !member.value.plainText.utf8.allSatisfy { $0 < 0x80 })
      }, pointer: context.pointerLiteral(of: declaration), checks: checks)
  }

  private static func literal(_ value: Literal, _ rawType: Enumeration.RawType) -> String {
    switch (value, rawType) {
    case (.number(let number), .integer): NumberText.integer(number.integer ?? 0)
    case (.number(let number), .number): NumberText.double(number)
    case (.number(let number), _):
      number.integer.map { ".integer(\(NumberText.integer($0)))" }
        ?? ".double(\(NumberText.double(number)))"
    case (.boolean(let value), _): ".bool(\(value))"
    case (_, .mixed): ".string(\(StringLiteral.quoted(value.plainText)))"
    default: StringLiteral.quoted(value.plainText)
    }
  }
}
