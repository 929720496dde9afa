import SDKModel

/// Makes the view model of an enumeration.
enum EnumerationBuilder {
  static func model(
    _ declaration: TypeDeclaration, _ enumeration: Enumeration, depth: Int,
    _ context: EmissionContext
  ) -> EnumerationModel {
    let names = context.caseNames(enumeration)
    return EnumerationModel(
      documentation: TypeDocumentation.comment(
        declaration, otherwise: "The values of `\(declaration.id.path.last ?? "")`.",
        indentation: 2 * depth),
      name: context.typeNames.simpleName(of: declaration.id),
      rawType: enumeration.rawType == .string ? "String" : "Int",
      cases: enumeration.cases.map { member in
        let name = names[member.value.plainText] ?? member.value.plainText
        return CaseModel(
          documentation: DocumentationComment.make(
            [member.documentation.summary, member.documentation.description],
            indentation: 2 * depth + 2),
          name: name.declaredName, reference: name, value: literal(member.value))
      })
  }

  private static func literal(_ value: Literal) -> String {
    switch value {
    case .number(let number): NumberText.integer(number.integer ?? 0)
    default: StringLiteral.quoted(value.plainText)
    }
  }
}
