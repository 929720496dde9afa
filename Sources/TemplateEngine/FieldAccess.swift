/// The address of a view model whose type was checked when the template was compiled.
///
/// A compiled program reads a field only from a frame whose shape has this field, so an address is
/// never read as a wrong type. This avoids dynamic casts in the renderer.
@usableFromInline typealias ModelPointer = UnsafeRawPointer

/// Reads a field from a view model's address, independent of the model's type.
@usableFromInline enum FieldAccess: Sendable {
  case text(@Sendable (ModelPointer) -> String)
  case layout(@Sendable (ModelPointer) -> Layout)
  case comment(@Sendable (ModelPointer) -> Comment)
  case flag(@Sendable (ModelPointer) -> Bool)
  case lines(@Sendable (ModelPointer) -> [String])
  case list(ListAccess)
  case model(ModelAccess)
}

@usableFromInline struct ListAccess: Sendable {
  /// Created on demand, since a view model may contain a list of its own type.
  let item: @Sendable () -> ModelShape
  let isEmpty: @Sendable (ModelPointer) -> Bool
  let visit: @Sendable (ModelPointer, (ModelPointer, ItemPosition) -> Void) -> Void

  @usableFromInline init(
    item: @escaping @Sendable () -> ModelShape,
    isEmpty: @escaping @Sendable (ModelPointer) -> Bool,
    visit: @escaping @Sendable (ModelPointer, (ModelPointer, ItemPosition) -> Void) -> Void
  ) {
    self.item = item
    self.isEmpty = isEmpty
    self.visit = visit
  }
}

@usableFromInline struct ModelAccess: Sendable {
  /// Created on demand, since a view model may contain a model of its own type.
  let model: @Sendable () -> ModelShape
  let isPresent: @Sendable (ModelPointer) -> Bool
  let visit: @Sendable (ModelPointer, (ModelPointer) -> Void) -> Void

  @usableFromInline init(
    model: @escaping @Sendable () -> ModelShape,
    isPresent: @escaping @Sendable (ModelPointer) -> Bool,
    visit: @escaping @Sendable (ModelPointer, (ModelPointer) -> Void) -> Void
  ) {
    self.model = model
    self.isPresent = isPresent
    self.visit = visit
  }
}

/// The position of an item in the list that is being rendered.
@usableFromInline struct ItemPosition: Sendable {
  @usableFromInline var isFirst: Bool
  @usableFromInline var isLast: Bool

  @inlinable init(isFirst: Bool, isLast: Bool) {
    self.isFirst = isFirst
    self.isLast = isLast
  }

  /// The position of a single item.
  static let only = ItemPosition(isFirst: true, isLast: true)
}

extension FieldAccess {
  /// Whether a section on the field is rendered.
  var condition: @Sendable (ModelPointer) -> Bool {
    switch self {
    case .text(let read): { !read($0).isEmpty }
    case .layout(let read): { !read($0).isEmpty }
    case .comment(let read): { !read($0).isEmpty }
    case .flag(let read): read
    case .lines(let read): { !read($0).isEmpty }
    case .list(let list): { !list.isEmpty($0) }
    case .model(let model): model.isPresent
    }
  }

  /// This field of the view model in another field; empty or false if that model does not exist.
  func within(_ parent: ModelAccess) -> FieldAccess {
    switch self {
    case .text(let read):
      .text { pointer in
        var text = ""
        parent.visit(pointer) { text = read($0) }
        return text
      }
    case .layout(let read):
      .layout { pointer in
        var layout: Layout = ""
        parent.visit(pointer) { layout = read($0) }
        return layout
      }
    case .comment(let read):
      .comment { pointer in
        var comment = Comment([], marker: "")
        parent.visit(pointer) { comment = read($0) }
        return comment
      }
    case .flag(let read):
      .flag { pointer in
        var flag = false
        parent.visit(pointer) { flag = read($0) }
        return flag
      }
    case .lines(let read):
      .lines { pointer in
        var lines: [String] = []
        parent.visit(pointer) { lines = read($0) }
        return lines
      }
    case .list(let list):
      .list(
        ListAccess(
          item: list.item,
          isEmpty: { pointer in
            var isEmpty = true
            parent.visit(pointer) { isEmpty = list.isEmpty($0) }
            return isEmpty
          },
          visit: { pointer, body in parent.visit(pointer) { list.visit($0, body) } }))
    case .model(let model):
      .model(
        ModelAccess(
          model: model.model,
          isPresent: { pointer in
            var isPresent = false
            parent.visit(pointer) { isPresent = model.isPresent($0) }
            return isPresent
          },
          visit: { pointer, body in parent.visit(pointer) { model.visit($0, body) } }))
    }
  }
}
