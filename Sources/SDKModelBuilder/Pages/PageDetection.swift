import SDKModel
import TextGrammar

/// Finds out from the request and the response of an operation how it returns a list in pages.
///
/// Only the operation itself counts, so that no other operation changes its methods. What an
/// extension states precedes what the names suggest.
struct PageDetection {
  private let operation: Operation
  private let inputs: PageInputs
  private let content: PageContent
  private let words: [String]

  /// - Returns: `nil` if the operation returns no JSON, or may change something.
  init?(_ operation: Operation, _ table: TypeTable) {
    guard ["GET", "POST", "QUERY"].contains(operation.method), operation.form == .whole,
      case .json(let type, _) = operation.success.content
    else { return nil }
    self.operation = operation
    inputs = PageInputs(operation, table)
    content = PageContent(type, table)
    words = operation.path.flatMap { part -> [String] in
      guard case .literal(let text) = part else { return [] }
      return text.split(separator: "/").map(String.init)
    }
  }

  /// The last word of the path, without the ending of a file's name.
  private var noun: String { String((words.last ?? "").prefix { $0 != "." }) }

  // MARK: Detected pages

  /// What the names of parameters and properties suggest.
  func detected() -> Pagination? {
    guard let items = content.items(noun: noun), let order = order(of: items) else {
      return nil
    }
    let found = pagination(order, items)
    return mayBeRepeated(found) ? found : nil
  }

  /// Whether one request for each page does no harm: a POST reads if its body chooses the page, or if
  /// its path says so.
  private func mayBeRepeated(_ pagination: Pagination) -> Bool {
    guard operation.method == "POST" else { return true }
    if case .property? = pagination.input { return true }
    return words.last.map { PageWords.readingVerbs.contains(PageName($0)) } ?? false
  }

  private func order(of items: PageContent.Items) -> Pagination.Order? {
    cursor(of: items) ?? link ?? number(of: items) ?? offset ?? since(items) ?? onePage
  }

  private func cursor(of items: PageContent.Items) -> Pagination.Order? {
    guard let (input, name) = inputs.cursor() else { return repeatedFrom }
    // `starting_token` requests the page that `next_starting_token` names.
    let namesake = content.field(named: [PageName("next" + name.text)]) { $0.type.isCursor }
    if let next = namesake ?? nextCursor { return .cursor(input, next: next.path) }
    if PageWords.afterItems.contains(name), hasMore != nil || inputs.opposite(of: input) != nil,
      let identity = PageWords.identities.first(where: { content.areIdentified(items, by: $0) })
    {
      return .lastItem(input, property: identity)
    }
    return nextHeader.map { .header(input, name: $0) }
  }

  /// The `from` of a request that the response repeats beside `next`.
  private var repeatedFrom: Pagination.Order? {
    guard let input = inputs.input(named: "from"),
      content.field(named: ["from"], where: { $0.type.isCursor }) != nil,
      let next = content.field(named: ["next"], where: { $0.type.isCursor && !$0.isLink })
    else { return nil }
    return .cursor(input, next: next.path)
  }

  private var nextCursor: PageContent.Field? {
    func isCursor(_ field: PageContent.Field) -> Bool { field.type.isCursor && !field.isLink }
    return content.field(named: PageWords.nextCursors, where: isCursor)
      ?? (hasMore == nil ? nil : content.field(named: PageWords.lastIDs, where: isCursor))
  }

  private var nextHeader: String? {
    successHeaders.first { PageWords.nextHeaders.contains(PageName($0)) }
  }

  private var successHeaders: [String] {
    operation.exchange.responses.filter(\.status.isSuccess).flatMap(\.headers).map(\.name)
  }

  private var link: Pagination.Order? {
    let field =
      content.field(named: PageWords.nextLinks) { $0.type.isString }
      ?? content.field(named: ["next"]) { $0.type.isString }
    if let field, operation.method != "POST" { return .link(field.path) }
    return successHeaders.contains("link") && operation.method != "POST" ? .linkHeader : nil
  }

  private func number(of items: PageContent.Items) -> Pagination.Order? {
    // Spring counts pages from 0.
    let isOfSpring =
      pageCount != nil && content.field(named: ["number"]) { $0.type.isPageNumber } != nil
      && content.field(named: ["first", "last"]) { $0.type.isBoolean } != nil
    let usual = isOfSpring ? 0 : 1
    guard let (input, start) = inputs.number(among: PageWords.numbers, usually: usual) else {
      return nil
    }
    let next = content.field(named: PageWords.nextNumbers) { $0.type.isPageNumber }
    if let next, next.type.isCursor { return .cursor(input, next: next.path) }
    // A list of nothing but items, of which the request chooses a page by its number.
    let isBareList = items.path.steps.isEmpty && operation.method == "GET"
    guard inputs.hasSize || total != nil || pageCount != nil || hasMore != nil || isBareList else {
      return nil
    }
    return .number(input, start: start)
  }

  private var offset: Pagination.Order? {
    if let (input, start) = inputs.number(among: PageWords.offsets, usually: 0),
      inputs.hasSize || total != nil
    {
      return .offset(input, start: start)
    }
    return inputs.from.map { .offset($0.input, start: $0.start) }
  }

  /// The id of the last item asks for those with greater ones.
  private func since(_ items: PageContent.Items) -> Pagination.Order? {
    guard operation.method == "GET", let input = inputs.sinceID,
      case .integer? = content.property("id", of: items)?.kind
    else { return nil }
    return .lastItem(input, property: "id")
  }

  /// A response that mentions pages, although the request cannot select one.
  private var onePage: Pagination.Order? {
    // An object with a list in it is no list.
    guard case .literal? = operation.path.last else { return nil }
    // The request can choose a page in a way that is not understood: the list would fail after the
    // first page.
    guard !inputs.choosePages else { return nil }
    if hasMore == nil {
      // The list would end silently after the first page.
      let isCut = nextCursor.map { PageName($0.path.names.last ?? "").isNext } ?? false
      guard !isCut, !inputs.hasSize else { return nil }
    }
    let mentionsPages = hasMore != nil || total != nil && (pageCount != nil || currentNumber != nil)
    return mentionsPages || content.isPlainList && operation.method != "POST" ? .onePage : nil
  }

  private var hasMore: PageContent.Field? {
    content.field(named: PageWords.hasMore) { $0.type.isBoolean }
  }

  private var total: PageContent.Field? {
    content.field(named: PageWords.totals) { $0.type.isPageNumber }
  }

  private var pageCount: PageContent.Field? {
    content.field(named: PageWords.pageCounts) { $0.type.isPageNumber }
  }

  private var currentNumber: PageContent.Field? {
    content.field(named: PageWords.currentNumbers) { $0.type.isPageNumber }
  }

  private func pagination(
    _ order: Pagination.Order, _ items: PageContent.Items, _ stated: StatedPages = StatedPages()
  ) -> Pagination {
    func field(
      _ names: [String]?, _ detected: PageContent.Field?, where isUsable: (ValueType) -> Bool
    ) -> PropertyPath? {
      let field = names.flatMap { content.field(at: $0) }
      return (field.flatMap { isUsable($0.type) ? $0 : nil } ?? detected)?.path
    }
    var pagination = Pagination(order: order, items: items.path, item: items.element)
    pagination.otherInputs =
      pagination.input.map { [inputs.opposite(of: $0)].compactMap { $0 } } ?? inputs.ofLinks
    switch order {
    case .cursor(let input, let next):
      // Not every `after` is the id of an item, but that which is the last item's is.
      pagination.cursorIsItem =
        inputs.isAfterItem(input)
        && PageWords.lastIDs.contains(PageName(next.names.last ?? ""))
    case .lastItem: pagination.cursorIsItem = true
    case .header, .offset, .number, .link, .linkHeader, .onePage: break
    }
    switch order {
    case .linkHeader: break
    case .cursor, .header, .lastItem, .link, .onePage:
      pagination.hasMore = field(stated.hasMore, hasMore, where: \.isBoolean)
    case .offset(let input, _), .number(let input, _):
      pagination.hasMore = field(stated.hasMore, hasMore, where: \.isBoolean)
      pagination.total = field(stated.total, total, where: \.isPageNumber)
      pagination.size = inputs.size(like: input)
      if case .number = order {
        pagination.pages = field(stated.pages, pageCount, where: \.isPageNumber)
      }
    }
    return pagination
  }

  // MARK: Stated pages

  /// What an extension states. What it leaves out is detected.
  ///
  /// - Returns: `nil` if the operation does not have what is stated.
  func pagination(stating stated: StatedPages) -> Pagination? {
    let items =
      stated.items.map { content.items(at: $0) } ?? content.items(noun: noun)
    guard let items, let order = order(of: items, stating: stated) else { return nil }
    return pagination(order, items, stated)
  }

  private func order(
    of items: PageContent.Items, stating stated: StatedPages
  ) -> Pagination.Order? {
    switch stated.order {
    case .detected: return order(of: items)
    case .onePage: return .onePage
    case .linkHeader: return .linkHeader
    case .link(let names):
      return content.field(at: names).flatMap { $0.type.isString ? .link($0.path) : nil }
    case .cursor(let input, let names):
      // The next page may be requested by its number.
      guard let input = inputs.cursor(named: input)?.input else { return nil }
      let next = names.map { content.field(at: $0) } ?? nextCursor
      if let next { return next.type.isCursor ? .cursor(input, next: next.path) : nil }
      return names == nil ? nextHeader.map { .header(input, name: $0) } : nil
    case .lastItem(let input, let property):
      guard let input = inputs.cursor(named: input)?.input,
        content.areIdentified(items, by: property)
      else { return nil }
      return .lastItem(input, property: property)
    case .number(let name):
      return inputs.number(among: [PageName(name)], usually: 1).map {
        .number($0.input, start: $0.start)
      }
    case .offset(let name):
      return inputs.number(among: [PageName(name)], usually: 0).map {
        .offset($0.input, start: $0.start)
      }
    }
  }
}
