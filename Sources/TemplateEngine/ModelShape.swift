/// The facts about a view model's type that the compiler needs.
@usableFromInline struct ModelShape: Sendable {
  struct Member: Sendable {
    var name: String
    var documentation: String
    var access: FieldAccess
  }

  /// Returns the type's name for messages. Finding it takes long.
  private let describe: @Sendable () -> String
  /// Equal for two shapes of the same type.
  let identity: ObjectIdentifier
  let members: [Member]

  init(name: String, identity: ObjectIdentifier, members: [Member]) {
    describe = { name }
    self.identity = identity
    self.members = members
  }

  @usableFromInline init<Model: ViewModel>(_ type: Model.Type) {
    describe = { String(describing: type) }
    identity = ObjectIdentifier(type)
    members = type.fields.map {
      Member(name: $0.name, documentation: $0.documentation, access: $0.access)
    }
  }

  var name: String { describe() }

  func member(_ name: String) -> Member? { members.first { $0.name == name } }
}
