import Naming
import SDKModel

/// Builds the view models of the files that test a document's examples: one for each top-level
/// type, and one for values without a type of the SDK.
struct ExampleFileBuilder {
  private let context: EmissionContext
  /// The module that declares the types.
  private let module: String
  /// Whether the tests need `@testable`, because the module has no public declarations.
  private let isTestable: Bool
  private let topLevelTypes: [TypeDeclaration]
  private let examples: [Example]
  /// The top-level declaration that contains each type.
  private var roots: [TypeID: TypeDeclaration] = [:]

  init(_ sdk: SDK, _ context: EmissionContext, module: String, isTestable: Bool) {
    self.context = context
    self.module = module
    self.isTestable = isTestable
    topLevelTypes = sdk.types
    examples = sdk.examples
    for root in sdk.types { record([root], in: root) }
  }

  private mutating func record(_ declarations: [TypeDeclaration], in root: TypeDeclaration) {
    for declaration in declarations {
      roots[declaration.id] = root
      record(declaration.nested, in: root)
    }
  }

  func models(of part: SDKPart) -> [ExampleFileModel] {
    let examples = examples.filter { example in
      example.type.namedType.flatMap { roots[$0] }.map { part.contains($0) } ?? true
    }
    let groups = Groups(examples) { example in
      example.type.namedType.flatMap { roots[$0]?.id }
    }
    var suites = NameSeries(
      besides: Set(
        topLevelTypes.map { context.typeNames.simpleName(of: $0.id) }
          + [context.configuration.client]))
    return groups.inOrder.map { root, examples in
      let subject = root.map { context.typeNames.simpleName(of: $0) } ?? "Value"
      let suite = suites.next(subject + "Examples") {
        subject + "Examples_" + ($0 == 2 ? "" : "\($0)")
      }
      return ExampleFileModel(
        imports: root.flatMap { roots[$0] }.map { [declarationImport($0, subject).text] } ?? [],
        subject: root == nil ? "Examples of values" : "Examples of \(subject)", suite: suite,
        tests: tests(of: examples, besides: subject))
    }
  }

  private func declarationImport(
    _ declaration: TypeDeclaration, _ name: String
  ) -> DeclarationImport {
    DeclarationImport(
      keyword: declaration.keyword, module: module, name: name, isTestable: isTestable)
  }

  /// - Parameter subject: The type that they name: in a script without case, a test could hide it.
  private func tests(of examples: [Example], besides subject: String) -> [ExampleTestModel] {
    let groups = Groups(examples) { context.type(of: $0.type).description }.inOrder
    let names = NameScope(style: .lowerCamelCase, reserved: [subject]).assign(
      groups.map { testName(of: $0.members[0].type) })
    return groups.enumerated().map { index, group in
      ExampleTestModel(
        isFirst: index == 0,
        title: StringLiteral.escaped("\(group.key): read, checked, and written as it was"),
        name: names[testName(of: group.members[0].type)].declaredName,
        type: context.type(of: group.members[0].type).code(),
        examples: group.members
          .map { "\($0.pointer)\n\(ExampleText.lines(of: $0.value))" }.joined(separator: "\n\n"))
    }
  }

  /// The name for a test of values of a type.
  private func testName(of type: ValueType) -> String {
    let words =
      switch type.kind {
      case .array(let element): testName(of: element) + " array"
      case .map(let value): testName(of: value) + " dictionary"
      case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json,
        .named:
        context.nonOptionalType(of: type).description
      }
    return type.isNullable && !type.isJSON ? "optional " + words : words
  }
}

/// Values grouped by key, in the order of each group's first value.
private struct Groups<Key: Hashable, Member> {
  private(set) var inOrder: [(key: Key, members: [Member])] = []

  init(_ members: [Member], by key: (Member) -> Key) {
    var indices: [Key: Int] = [:]
    for member in members {
      let key = key(member)
      if let index = indices[key] {
        inOrder[index].members.append(member)
      } else {
        indices[key] = inOrder.count
        inOrder.append((key, [member]))
      }
    }
  }
}
