import SDKModel
import TemplateEngine

/// Builds the view model of the method that iterates over pages.
struct PagesModelBuilder {
  private let pages: OperationShape.Pages
  private let context: EmissionContext

  init(_ pages: OperationShape.Pages, _ context: EmissionContext) {
    self.pages = pages
    self.context = context
  }

  func model(_ documentation: Comment) -> PagesModel {
    PagesModel(
      documentation: documentation, method: pages.method, order: order,
      call: call)
  }

  // MARK: The order of the pages

  private var order: Layout {
    switch pages.pagination.order {
    case .cursor(_, let next):
      return cursors(
        ".cursor", [position, items] + first + hasMore("while") + [closure("next", next)])
    case .header(_, let name):
      return cursors(
        ".cursor", [position, items, .argument("inHeader", .literal(name))] + hasMore("while"))
    case .lastItem(_, let property):
      return cursors(
        ".lastItem", [position, items] + first + hasMore("while") + [identity(property)])
    case .offset(_, let start):
      return numbers(".offset", from: start)
    case .number(_, let start):
      return numbers(".number", from: start)
    case .link(let next):
      return links(.call(".link", [items] + hasMore("while") + [closure("next", next)]))
    case .linkHeader: return links(.call(".linkHeader", [items]))
    case .onePage: return links(.call(".onePage", [items] + hasMore("unless")))
    }
  }

  private func cursors(_ name: Layout, _ arguments: [Layout]) -> Layout {
    .argument("cursors", .call(name, arguments))
  }

  private func links(_ order: Layout) -> Layout { .argument("links", order) }

  private func numbers(_ name: Layout, from start: Int) -> Layout {
    let size = pages.size.map { [Layout.argument("size", Layout($0.declaredName))] } ?? []
    let counts =
      optional("pages", pages.pagination.pages) + optional("total", pages.pagination.total)
    return .argument(
      "numbers",
      .call(
        name,
        [position, items, .argument("from", Layout(String(start)))] + size + hasMore("while")
          + counts))
  }

  /// Where the caller begins.
  private var first: [Layout] {
    guard pages.pagination.cursorIsItem, let input = pages.input else { return [] }
    return [.argument("from", Layout(input.argument.declaredName))]
  }

  /// The type of the argument that chooses a page.
  private var position: Layout { (pages.input?.type ?? .string).code() + ".self" }

  private var items: Layout { closure("items", pages.pagination.items) }

  private func hasMore(_ label: String) -> [Layout] { optional(label, pages.pagination.hasMore) }

  private func optional(_ label: String, _ path: PropertyPath?) -> [Layout] {
    path.map { [closure(label, $0)] } ?? []
  }

  private func closure(_ label: String, _ path: PropertyPath) -> Layout {
    .argument(label, Layout("{ \(page(path)) }"))
  }

  /// How the last item is the next cursor.
  private func identity(_ name: String) -> Layout {
    let item = pages.pagination.item
    guard case .named(let id) = item.kind,
      case .record(let record)? = context.declaration(of: id)?.kind,
      let property = record.properties.first(where: { $0.name == name })
    else { return .argument("property", .literal(name)) }
    let path = PropertyPath([.init(owner: id, property: property)])
    return .argument(
      "id", Layout("{ \(expression(path, isOptional: pages.item.isOptional)) }"))
  }

  // MARK: Values of a page

  private func page(_ path: PropertyPath) -> String {
    expression(path, isOptional: pages.called.result.isOptional)
  }

  /// The value at a path from the argument of a closure.
  private func expression(_ path: PropertyPath, isOptional: Bool) -> String {
    context.expression(path, of: "$0", isOptional: isOptional).text
  }

  // MARK: The call

  private var call: Layout {
    let choosesPage = pages.input != nil
    let arguments = pages.called.parameters.compactMap { parameter -> Layout? in
      let value: String
      if parameter.type == .requestOptions {
        value = choosesPage ? "$1" : "$0"
      } else if parameter.name == pages.input?.argument {
        value = "$0"
      } else if pages.omitted.contains(parameter.name) {
        return nil
      } else {
        value = parameter.name.declaredName
      }
      guard let label = parameter.argumentLabel else { return Layout(value) }
      return Layout("\(label.argumentLabel): \(value)")
    }
    let receiver =
      pages.method.parameters.contains { $0.name == pages.called.name } ? "self." : ""
    return .call(Layout(receiver + pages.called.name.declaredName), arguments)
  }
}
