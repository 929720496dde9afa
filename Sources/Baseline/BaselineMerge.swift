import APIDiff
import SDKModel
import SwiftEmitter

/// Merges the model of a release into that of a newer version.
struct BaselineMerge {
  let old: SDK
  let oldInterface: SwiftInterface
  let configuration: Configuration
  let keepsLeftovers: Bool
  let text: LeftoverText
  let pairs: VersionPairs
  let oldTypes: DeclaredTypes
  let newTypes: DeclaredTypes
  /// The types of the newer version that take the places of a type of the release.
  let candidates: [TypeID: [TypeID]]
  /// The newer version, with what was merged so far.
  var sdk: SDK
  /// What is added to declared types, by their ids.
  var edits: [TypeID: TypeEdit] = [:]
  /// The types of the release that are to be added, and the types that they nest in.
  var pending: [(declaration: TypeDeclaration, parent: TypeID?)] = []
  /// The types in the newer version of those of the release that were asked for; `nil` if there is none.
  var resolved: [TypeID: TypeID?] = [:]
  var takenNames: TakenNames

  init(from released: Baseline.Named, to current: Baseline.Named, keepsLeftovers: Bool) {
    old = released.sdk
    sdk = current.sdk
    configuration = current.configuration
    self.keepsLeftovers = keepsLeftovers
    oldInterface = SwiftInterface(of: old, released.configuration)
    text = LeftoverText(from: old.version, to: sdk.version)
    let newInterface = SwiftInterface(of: sdk, configuration)
    pairs = VersionPairs(from: (old, oldInterface), to: (sdk, newInterface))
    candidates = Dictionary(grouping: pairs.types, by: \.old).mapValues { $0.map(\.new) }
    oldTypes = DeclaredTypes(of: old)
    newTypes = DeclaredTypes(of: sdk)
    takenNames = TakenNames(of: sdk)
  }

  /// Adds to the declared types what was found.
  mutating func applyEdits() {
    addPendingTypes()
    func apply(_ declarations: inout [TypeDeclaration]) {
      for index in declarations.indices {
        edits[declarations[index].id]?.apply(to: &declarations[index])
        apply(&declarations[index].nested)
      }
    }
    apply(&sdk.types)
    edits = [:]
  }
}

/// What is added to a declared type.
struct TypeEdit {
  var argumentOrder: [String] = []
  var properties: [Property] = []
  var retired: [Enumeration.RetiredCase] = []
  var nested: [TypeDeclaration] = []
  var aliases: [TypeAlias] = []

  func apply(to declaration: inout TypeDeclaration) {
    declaration.nested += nested
    declaration.aliases += aliases
    switch declaration.kind {
    case .record(var record):
      record.properties += properties
      if !argumentOrder.isEmpty { record.argumentOrder = argumentOrder }
      declaration.kind = .record(record)
    case .enumeration(var enumeration):
      enumeration.retired += retired
      declaration.kind = .enumeration(enumeration)
    case .union, .tuple: break
    }
  }
}

/// The declared types of a model by their ids, and the types that they nest in.
struct DeclaredTypes {
  private(set) var declarations: [TypeID: TypeDeclaration] = [:]
  private(set) var parents: [TypeID: TypeID] = [:]

  init(of sdk: SDK) {
    for declaration in sdk.types { add(declaration, in: nil) }
  }

  private mutating func add(_ declaration: TypeDeclaration, in parent: TypeID?) {
    declarations[declaration.id] = declaration
    parents[declaration.id] = parent
    for nested in declaration.nested { add(nested, in: declaration.id) }
  }

  subscript(id: TypeID) -> TypeDeclaration? { declarations[id] }
}
