import SDKModel

/// The public declaration of a union: an enumeration with a case for each type.
struct UnionShape {
  struct Case {
    var variant: Union.Variant
    /// The name without backticks.
    var name: String
    var type: SwiftType
  }

  let declaration: TypeDeclaration
  /// The enumeration's qualified name.
  let typeName: String
  /// The cases, in the order of the variants.
  let cases: [Case]

  init(_ declaration: TypeDeclaration, _ union: Union, _ context: EmissionContext) {
    self.declaration = declaration
    let typeName = context.typeNames.qualifiedName(of: declaration.id)
    self.typeName = typeName
    let types = union.variants.map { context.nonOptionalType(of: $0.type) }
    // A type that does not begin with an uppercase letter would be confused with its case.
    let scope = NameScope(
      style: .lowerCamelCase,
      reserved: ReservedNames.unionCases.union(types.map { $0.code(in: typeName).text }))
    let names = scope.assign(union.variants.map(\.name))
    cases = zip(union.variants, types).map { variant, type in
      Case(variant: variant, name: names[variant.name], type: type)
    }
  }
}
