/// A named property of a view model that templates may use.
///
/// The factory methods are inlinable, so that each reads only its property from the model's memory.
/// Otherwise, each access would copy the whole model, which takes half of the time of rendering.
///
/// `Model` is a ``ViewModel``. To require that here would make the runtime search the program for the
/// conformance of each view model.
public struct Field<Model: Sendable>: Sendable {
  /// The name of the field in templates.
  public let name: String
  /// The description of the field, for authors of templates.
  public let documentation: String

  @usableFromInline let access: FieldAccess

  @usableFromInline init(name: String, documentation: String, access: FieldAccess) {
    self.name = name
    self.documentation = documentation
    self.access = access
  }

  /// A string: `{{name}}` writes it; a section on it is rendered if it is not empty.
  @inlinable
  public static func text(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(
      name: name, documentation: documentation,
      access: .text { read($0.assumingMemoryBound(to: Model.self).pointee) })
  }

  /// Code with possible line breaks: `{{name}}` writes it, on several lines if it is in a group and
  /// does not fit on one; a section on it is rendered if it is not empty.
  @inlinable
  public static func code(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> Layout
  ) -> Field {
    Field(
      name: name, documentation: documentation,
      access: .layout { read($0.assumingMemoryBound(to: Model.self).pointee) })
  }

  /// A comment, whose lines are wrapped to fit the line on which it is written: `{{name}}` writes
  /// it; a section on it is rendered if it is not empty.
  @inlinable
  public static func comment(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> Comment
  ) -> Field {
    Field(
      name: name, documentation: documentation,
      access: .comment { read($0.assumingMemoryBound(to: Model.self).pointee) })
  }

  /// A condition for sections: `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  @inlinable
  public static func flag(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(
      name: name, documentation: documentation,
      access: .flag { read($0.assumingMemoryBound(to: Model.self).pointee) })
  }

  /// A list of strings: `{{#name}}{{.}}{{/name}}` writes each of them.
  @inlinable
  public static func lines(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(
      name: name, documentation: documentation,
      access: .lines { read($0.assumingMemoryBound(to: Model.self).pointee) })
  }

  /// A list of view models: the section is repeated with the fields of each of them.
  @inlinable
  public static func list<Item: ViewModel>(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> [Item]
  ) -> Field {
    let access = ListAccess(
      item: { ModelShape(Item.self) },
      isEmpty: { read($0.assumingMemoryBound(to: Model.self).pointee).isEmpty },
      visit: { pointer, body in
        read(pointer.assumingMemoryBound(to: Model.self).pointee)
          .withUnsafeBufferPointer { items in
            guard let first = items.baseAddress else { return }
            for index in items.indices {
              body(
                UnsafeRawPointer(first + index),
                ItemPosition(isFirst: index == 0, isLast: index == items.count - 1))
            }
          }
      })
    return Field(name: name, documentation: documentation, access: .list(access))
  }

  /// An optional view model: the section is rendered with its fields if it exists.
  @inlinable
  public static func model<Item: ViewModel>(
    _ name: String, _ documentation: String, _ read: @escaping @Sendable (Model) -> Item?
  ) -> Field {
    let access = ModelAccess(
      model: { ModelShape(Item.self) },
      isPresent: { read($0.assumingMemoryBound(to: Model.self).pointee) != nil },
      visit: { pointer, body in
        guard let item = read(pointer.assumingMemoryBound(to: Model.self).pointee) else { return }
        withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) }
      })
    return Field(name: name, documentation: documentation, access: .model(access))
  }
}
