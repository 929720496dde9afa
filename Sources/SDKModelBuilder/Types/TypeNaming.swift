import Naming
import SDKModel

/// The name for an unnamed schema, and the type to nest it in.
struct TypeNaming {
  var parent: TypeID?
  var name: String

  /// Whether the name is that of a component, which nothing else may use.
  var isComponent = false
  /// A suffix for a name that a component has: `createPet_request` beside a component
  /// `CreatePetRequest` becomes `createPet_request_body`.
  var role = "item"
  /// What the values are, which names a type that several parts of the document share.
  var noun: String?
  /// What the elements of a list are.
  var elementNoun: String?

  var id: TypeID { parent?.nested(name) ?? TypeID([name]) }

  init(parent: TypeID?, name: String) {
    self.parent = parent
    self.name = name
  }

  /// The name for a part of an operation.
  init(_ role: String, _ name: String, noun: String? = nil, elementNoun: String? = nil) {
    self.name = name
    self.role = role
    self.noun = noun
    self.elementNoun = elementNoun
  }

  /// The name of a shared response, request body, parameter or header field.
  func ofPart(named name: String?) -> TypeNaming {
    guard let name else { return self }
    var naming = self
    naming.name = name
    naming.isComponent = true
    return naming
  }

  init(component name: String) {
    self.name = name
    isComponent = true
  }

  func element() -> TypeNaming {
    let singular = EnglishNoun.singular(name)
    var naming = TypeNaming(parent: parent, name: singular == name ? name + "_item" : singular)
    naming.noun = elementNoun
    return naming
  }

  func value() -> TypeNaming {
    TypeNaming(parent: parent, name: EnglishNoun.singular(name) + "_value")
  }
}

extension TypeTable {
  /// The maximum nesting depth. Types that would be nested more deeply are at the top level.
  private static let deepestNesting = 9

  /// Reserves the first unused id for a schema.
  mutating func reserve(_ naming: TypeNaming, _ names: SchemaNames) -> TypeID {
    var naming = naming
    if let parent = naming.parent, parent.path.count >= Self.deepestNesting {
      naming = TypeNaming(parent: nil, name: (parent.path + [naming.name]).joined(separator: "_"))
    }
    let wanted = naming
    while naming.isTaken(by: names) || !reserve(naming.id) {
      naming.name = NameSeries.derived(wanted.name, wanted.role, 2)
      let number = nextNumber(ofNamesLike: naming.id)
      naming.name = NameSeries.derived(wanted.name, wanted.role, number)
    }
    return naming.id
  }
}

extension TypeNaming {
  /// Whether the name belongs to a component, whose type may be declared later.
  fileprivate func isTaken(by names: SchemaNames) -> Bool {
    parent == nil && !isComponent && names.isComponent(named: name)
  }
}
