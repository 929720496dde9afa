import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// The name for a schema that has none of its own, and the type that it would nest in.
  struct Naming {
    var parent: TypeID?
    var name: String

    /// Whether the name is that of a component, which nobody else may take.
    var isComponent = false
    /// What is added to the name where a component has it: `createPet_request` beside a component
    /// `CreatePetRequest` becomes `createPet_request_body`.
    var role = "item"

    var id: TypeID { parent?.nested(name) ?? TypeID([name]) }

    init(parent: TypeID?, name: String) {
      self.parent = parent
      self.name = name
    }

    /// The name for a part of an operation.
    init(_ role: String, _ name: String) {
      self.name = name
      self.role = role
    }

    init(component name: String) {
      self.name = name
      isComponent = true
    }

    func element() -> Naming {
      let singular = EnglishNoun.singular(name)
      return Naming(parent: parent, name: singular == name ? name + "_item" : singular)
    }

    func value() -> Naming {
      Naming(parent: parent, name: EnglishNoun.singular(name) + "_value")
    }
  }
}
