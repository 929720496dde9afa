import OpenAPIDocument
import SDKModel
import TextGrammar

extension Mock {
  /// Answers with the resources that were created, and with the page that is asked for.
  mutating func list(_ call: Call, _ body: inout ResponseBody) {
    guard let made = body.literal, let schema = body.schema else { return }
    let paged = pages[call.position]
    guard let items = paged?.pagination.items.names ?? Self.itemsPath(in: made) else { return }
    let stored = store[call.collection(above: call.path.count)].values
    var element: Literal?
    if case .array(let elements)? = made.value(at: items) { element = elements.first }
    let page = ListPage(of: stored.map(\.id), paged, call.checked)
    var values: [Literal] = []
    for (_, value) in stored[page.range] {
      values.append(shown(value, like: element, at: items, in: made, schema))
    }
    var result = Self.setting(items, to: .array(values), in: made)
    if let pagination = paged?.pagination {
      result = describing(page, pagination, in: result, schema)
    }
    guard bodies.values.agrees(result, with: schema) else {
      body.notes.append("the schema does not allow the list of what was created")
      return
    }
    body.set(result, from: "stored")
  }

  /// An element of a list that shows a resource.
  private mutating func shown(
    _ value: Literal, like element: Literal?, at items: [String], in made: Literal, _ schema: Schema
  ) -> Literal {
    let schemas = items.reduce([schema]) { typing.property($1, $0) }
    guard let own = typing.element(at: 0, schemas).first else { return value }
    return showing(value, in: element ?? value, at: [], own)
  }

  private static func setting(_ path: [String], to value: Literal, in made: Literal) -> Literal {
    path.isEmpty ? value : made.setting(at: path[...], to: value)
  }

  /// The only list in a response without documented pages.
  private static func itemsPath(in literal: Literal) -> [String]? {
    if case .array = literal { return [] }
    guard case .object(let members) = literal else { return nil }
    let lists = members.filter { if case .array = $0.value { true } else { false } }
    return lists.count == 1 ? lists.first.map { [$0.name] } : nil
  }

  /// Sets what a response tells about its page.
  private mutating func describing(
    _ page: ListPage, _ pagination: Pagination, in literal: Literal, _ schema: Schema
  ) -> Literal {
    var result = literal
    func set(_ path: [String]?, _ value: Literal) {
      guard let path, result.value(at: path) != nil else { return }
      let next = result.setting(at: path[...], to: value)
      if bodies.values.agrees(next, with: schema) { result = next }
    }
    set(pagination.total?.names, .number(ExactDecimal(page.total)))
    set(pagination.pages?.names, .number(ExactDecimal(page.pageCount)))
    set(pagination.hasMore?.names, .boolean(!page.isLast))
    guard let next = pagination.next else { return result }
    // The id of the last item may stay where the response says that there is no further page.
    let hasMoreFlag = pagination.hasMore.map { result.value(at: $0.names) != nil } ?? false
    let needsCursor = !page.isLast || pagination.cursorIsItem && hasMoreFlag
    if needsCursor, !pagination.isLink, let cursor = page.nextCursor {
      let numbered = ExactDecimal(cursor).map(Literal.number)
      let cursors = [.string(cursor), numbered].compactMap(\.self)
      for cursor in cursors {
        let named = result.setting(at: next[...], to: cursor)
        if bodies.values.agrees(named, with: schema) { return named }
      }
      return result
    }
    return lastPage(result, pagination, schema, isEmpty: false) ?? result
  }
}

/// The page of a list that a request asks for.
struct ListPage {
  let range: Range<Int>
  let total: Int
  let size: Int
  /// What the next request has as its cursor.
  let nextCursor: String?

  private static let largestSize = 1_000
  private static let usualSize = 100

  var isLast: Bool { range.upperBound >= total }
  var pageCount: Int { size > 0 ? (total + size - 1) / size : 0 }

  /// - Parameter ids: The ids of all items.
  init(of ids: [String], _ paged: PagedOperation?, _ checked: RequestCheck.Outcome) {
    total = ids.count
    let asked = paged.flatMap { $0.value(of: $0.size, in: checked) }.flatMap(Self.integer)
    let size = min(max(asked ?? Self.usualSize, 0), Self.largestSize)
    self.size = size
    var start = 0
    if let paged, let value = paged.value(of: paged.input, in: checked) {
      switch paged.pagination.order {
      case .offset(_, let first): start = (Self.integer(value) ?? first) - first
      case .number(_, let first):
        let number = max((Self.integer(value) ?? first) - first, 0)
        start = number.multipliedReportingOverflow(by: size).overflow ? total : number * size
      case .cursor, .header, .lastItem:
        let cursor = value.plainText
        start = ids.firstIndex(of: cursor).map { $0 + 1 } ?? Int(cursor) ?? total
      case .link, .linkHeader, .onePage: break
      }
    }
    start = min(max(start, 0), total)
    let end = min(start + size, total)
    range = start..<end
    let isItem = paged?.pagination.cursorIsItem ?? false
    nextCursor = end == 0 ? nil : isItem ? ids[end - 1] : String(end)
  }

  private static func integer(_ literal: Literal) -> Int? {
    if case .number(let number) = literal { number.integer } else { nil }
  }
}
