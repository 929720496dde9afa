import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of an enumeration.
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
        declaration, otherwise: "The values of `\(declaration.ownName)`."),
      name: context.typeNames.simpleName(of: declaration.id),
      rawType: shape.rawType.code(), isOfStrings: enumeration.rawType == .string,
      cases: shape.cases.map { shaped in
        let member = shaped.member
        return CaseModel(
          documentation: comment(member.documentation),
          name: shaped.name.declaredName, reference: shaped.name,
          value: literal(member.value, enumeration.rawType),
          canBeSpelledOtherwise: enumeration.rawType == .string
            && !member.value.plainText.utf8.allSatisfy { $0 < 0x80 })
      }, retired: shape.retired.map { retired(_: $0, enumeration.rawType) },
      pointer: context.pointerLiteral(of: declaration), checks: checks)
  }

  private static func retired(
    _ retired: EnumerationShape.Retired, _ rawType: Enumeration.RawType
  ) -> RetiredCaseModel {
    let member = retired.member.member
    return RetiredCaseModel(
      documentation: comment(member.documentation),
      deprecation: .literal(retired.member.deprecation.compilerMessage),
      name: retired.name.declaredName, value: literal(member.value, rawType))
  }

  private static func comment(_ documentation: Documentation) -> Comment {
    DocumentationComment.make(
      [.document(documentation.summary), .document(documentation.description)])
  }

  private static func literal(_ value: Literal, _ rawType: Enumeration.RawType) -> Layout {
    switch (value, rawType) {
    case (.number(let number), .integer): Layout(NumberText.integer(number.integer ?? 0))
    case (.number(let number), .number): Layout(NumberText.double(number))
    case (.number(let number), _): json(number)
    case (.boolean(let value), _): ".bool(\(String(value)))"
    // On one line, since `swift format` indents a multiline pattern differently from an expression.
    case (_, .mixed): ".string(\(StringLiteral.quoted(value.plainText)))"
    default: Layout(StringLiteral.quoted(value.plainText))
    }
  }

  private static func json(_ number: ExactDecimal) -> Layout {
    if let integer = number.integer { return ".integer(\(NumberText.integer(integer)))" }
    return ExactDecimal(number.double) == number
      ? ".double(\(NumberText.double(number)))" : .call(".number", [JSONText.exact(number)])
  }
}
