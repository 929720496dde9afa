import Diagnostics
import SDKModel

extension SwiftEmitter {
  /// Errors about names that the user chose, but that something else in their scope has.
  public static func conflicts(
    ofChosenNamesIn sdk: SDK, _ configuration: Configuration
  ) -> [Diagnostic] {
    guard sdk.hasChosenNames else { return [] }
    var conflicts = NameConflicts(sdk, EmissionContext(sdk: sdk, configuration: configuration))
    return conflicts.find()
  }
}

/// Finds chosen names that are taken.
private struct NameConflicts {
  /// A name in a scope.
  private struct Member {
    var name: String
    var chosen: ChosenName?
  }

  private let sdk: SDK
  private let context: EmissionContext
  private var errors: [Diagnostic] = []
  /// The choices that are reported: a pattern may choose a name in many scopes.
  private var reported: Set<ChosenName> = []

  init(_ sdk: SDK, _ context: EmissionContext) {
    self.sdk = sdk
    self.context = context
  }

  mutating func find() -> [Diagnostic] {
    checkTopLevel()
    for declaration in sdk.types {
      checkNested(in: declaration)
      checkMembers(of: declaration)
    }
    checkParameters(in: sdk.root)
    return errors
  }

  // MARK: Types

  private mutating func checkTopLevel() {
    let resources = ResourceModelBuilder.typeNames(below: sdk.root)
    check(
      types(sdk.types, context.typeNames.topLevelAliases), in: nil,
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union(resources)
        .union(context.configuration.reservedTypes))
  }

  /// A nested type must not hide the type around it, or a top-level type that is used beside it.
  private mutating func checkNested(in root: TypeDeclaration) {
    var visible: Set<String> = []
    context.typeNames.collectTopLevelNames(in: root, below: root.id, into: &visible)
    visible.insert(context.typeNames.simpleName(of: root.id))
    let chosen = sdk.types.compactMap(\.chosenName).filter { visible.contains($0.text) }
    checkNested(in: root, visible: visible, chosen)
  }

  /// - Parameter chosen: Those of the visible names that the user chose.
  private mutating func checkNested(
    in parent: TypeDeclaration, visible: Set<String>, _ chosen: [ChosenName]
  ) {
    guard !parent.nested.isEmpty || !parent.aliases.isEmpty else { return }
    let members = types(parent.nested, context.typeNames.aliases(in: parent.id))
    let scope = context.typeNames.qualifiedName(of: parent.id)
    check(
      members, in: scope,
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union(visible))
    let names = Set(members.lazy.filter { $0.chosen == nil }.map(\.name))
    for choice in chosen where names.contains(choice.text) { report(choice, in: scope) }
    for nested in parent.nested { checkNested(in: nested, visible: visible, chosen) }
  }

  private func types(_ declarations: [TypeDeclaration], _ aliases: [String]) -> [Member] {
    declarations.map {
      Member(name: context.typeNames.simpleName(of: $0.id), chosen: $0.chosenName)
    } + aliases.map { Member(name: $0) }
  }

  // MARK: Members

  private mutating func checkMembers(of declaration: TypeDeclaration) {
    let scope = context.typeNames.qualifiedName(of: declaration.id)
    switch declaration.kind {
    case .record(let record):
      let names = context.propertyNames(of: declaration.id)
      check(
        record.properties.map { Member(name: names[$0.name], chosen: $0.chosenName) }, in: scope,
        reserved: ReservedNames.properties)
    case .enumeration(let enumeration):
      check(
        EnumerationShape(enumeration).cases.map {
          Member(name: $0.name, chosen: $0.member.chosenName)
        }, in: scope, reserved: ReservedNames.cases)
    case .union, .tuple: break
    }
    for nested in declaration.nested { checkMembers(of: nested) }
  }

  private mutating func checkParameters(in resource: Resource) {
    for operation in resource.operations {
      var members = ParameterTraits.all(of: operation, context).map {
        Member(name: $0.name, chosen: $0.parameter.chosenName)
      }
      guard members.contains(where: { $0.chosen != nil }) else { continue }
      // The properties of a body are arguments too.
      if case .named(let id)? = operation.body?.type.kind {
        members += context.propertyNames(of: id).all.sorted().map { name in
          Member(name: name)
        }
      }
      check(members, in: operation.uniqueID, reserved: ReservedNames.parameters)
    }
    for child in resource.children { checkParameters(in: child) }
  }

  // MARK: A scope

  /// - Parameter scope: The type or the operation with the names; `nil` at the top level.
  private mutating func check(_ members: [Member], in scope: String?, reserved: Set<String>) {
    guard members.contains(where: { $0.chosen != nil }) else { return }
    let counts = Dictionary(members.map { ($0.name, 1) }, uniquingKeysWith: +)
    for member in members {
      guard let chosen = member.chosen else { continue }
      if reserved.contains(chosen.text) || ReservedNames.unusable.contains(chosen.text) {
        report(chosen, in: scope, isReserved: true)
      } else if counts[chosen.text, default: 0] > 1 {
        report(chosen, in: scope)
      }
    }
  }

  private mutating func report(
    _ chosen: ChosenName, in scope: String?, isReserved: Bool = false
  ) {
    guard reported.insert(chosen).inserted else { return }
    let place = scope.map { " in `\($0)`" } ?? ""
    errors.append(
      .error(
        .invalidConfiguration,
        isReserved
          ? "the name `\(chosen.text)` is taken\(place): generated code uses it"
          : "the name `\(chosen.text)` is taken\(place)",
        at: chosen.location, hint: "choose another name"))
  }
}

extension SDK {
  /// Whether the user chose a name of a type, a property, a value or a parameter.
  fileprivate var hasChosenNames: Bool {
    types.contains(where: \.hasChosenNames)
      || root.allOperations.contains { $0.parameters.contains { $0.chosenName != nil } }
  }
}

extension TypeDeclaration {
  fileprivate var hasChosenNames: Bool {
    if chosenName != nil || nested.contains(where: \.hasChosenNames) { return true }
    switch kind {
    case .record(let record): return record.properties.contains { $0.chosenName != nil }
    case .enumeration(let enumeration): return enumeration.cases.contains { $0.chosenName != nil }
    case .union, .tuple: return false
    }
  }
}
