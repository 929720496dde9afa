/// The facts about a view model's type that the compiler needs.
@usableFromInline struct ModelShape: Sendable {
  struct Member: Sendable {
    var name: String
    var documentation: String
    var access: FieldAccess
  }

  /// The type's name for messages.
  let name: String
  /// Equal for two shapes of the same type.
  let identity: ObjectIdentifier
  let members: [Member]

  init(name: String, identity: ObjectIdentifier, members: [Member]) {
    self.name = name
    self.identity = identity
    self.members = members
  }

  @usableFromInline init<Model: ViewModel>(_ type: Model.Type) {
    name = String(describing: type)
    identity = ObjectIdentifier(type)
    members = type.fields.map {
      Member(name: $0.name, documentation: $0.documentation, access: $0.access)
    }
  }

  func member(_ name: String) -> Member? { members.first { $0.name == name } }
}
