import OpenAPIDocument
import SDKModel

/// The types of schemas that are not components, so that equal schemas get one type.
struct EqualTypes {
  /// What a type is chosen by.
  private struct Criteria: Hashable {
    let key: SchemaKeys.Key
    /// A type with `readOnly` or `writeOnly` properties is either sent or received: which of its
    /// properties are required depends on that.
    let direction: MessageTypes.Direction?
    /// The title, if it names the type. Two bodies with different titles are different things, even
    /// if they are equal.
    var title: String?
  }

  private var keys = SchemaKeys()
  private var types: [Criteria: ValueType] = [:]

  /// The type of an equal schema; `nil` if there is none.
  mutating func type(
    of schema: Schema, _ naming: TypeNaming, in direction: MessageTypes.Direction?
  ) -> ValueType? {
    for criteria in criteria(of: schema, naming, direction) {
      if let type = types[criteria] { return type }
    }
    return nil
  }

  /// Records the type of a schema, for equal schemas.
  mutating func note(
    _ type: ValueType, of schema: Schema, _ naming: TypeNaming,
    in direction: MessageTypes.Direction?
  ) {
    for criteria in criteria(of: schema, naming, direction) where types[criteria] == nil {
      types[criteria] = type
    }
  }

  private mutating func criteria(
    of schema: Schema, _ naming: TypeNaming, _ direction: MessageTypes.Direction?
  ) -> [Criteria] {
    let key = keys.key(of: schema)
    // Which of the properties are required is not known.
    guard !key.dependsOnDirection || direction != nil else { return [] }
    let plain = Criteria(key: key, direction: key.dependsOnDirection ? direction : nil)
    guard let title = SchemaNames.typeName(fromTitle: schema.annotations.title) else {
      return [plain]
    }
    var titled = plain
    titled.title = title
    return naming.parent == nil && !naming.isComponent ? [titled] : [titled, plain]
  }
}

/// A use of a schema that is not a component, and the names for a type that several uses share.
struct TypeUse {
  /// The name of the use itself, which depends only on where it stands.
  let id: TypeID
  /// What the values are.
  let noun: String
  let title: String?
  /// Whether the name is that of a component.
  let isOfComponent: Bool
  /// The place among all uses.
  let order: Int

  init(_ id: TypeID, _ naming: TypeNaming, title: String?, order: Int) {
    self.id = id
    self.order = order
    noun = naming.noun ?? naming.name
    isOfComponent = naming.isComponent
    self.title = SchemaNames.typeName(fromTitle: title)
  }

  /// The type that the use is nested in.
  var parent: TypeID? { id.path.count > 1 ? TypeID(Array(id.path.dropLast())) : nil }

  var name: String { id.path.last ?? "" }

  /// Whether the title names the type, even if nothing else uses it: that of a body or a response.
  var namesType: Bool { parent == nil && !isOfComponent && title != nil }
}
