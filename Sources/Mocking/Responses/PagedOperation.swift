import OpenAPIDocument
import SDKModel
import SDKModelBuilder

/// How an operation returns a list in pages.
struct PagedOperation: Sendable {
  /// The part of the request that chooses the page, or the number of items.
  enum Input: Sendable {
    case parameter(RequestCheck.ParameterName)
    case property(String)
  }

  var pagination: Pagination
  var input: Input?
  var size: Input?

  /// The operations that return pages, by their positions in the document.
  static func all(in sdk: SDK, _ document: OpenAPIDescription) -> [Int: PagedOperation] {
    var found: [OperationKey: PagedOperation] = [:]
    collect(sdk.root, into: &found)
    var paged: [Int: PagedOperation] = [:]
    for (position, operation) in document.operations.enumerated() {
      paged[position] = found[OperationKey(operation)]
    }
    return paged
  }

  private static func collect(
    _ resource: Resource, into found: inout [OperationKey: PagedOperation]
  ) {
    for operation in resource.operations {
      guard let pagination = operation.pagination else { continue }
      found[operation.key.inAnyForm] = PagedOperation(
        pagination: pagination, input: pagination.input.flatMap { input($0, operation) },
        size: pagination.size.flatMap { input($0, operation) })
    }
    for child in resource.children { collect(child, into: &found) }
  }

  private static func input(_ input: Pagination.Input, _ operation: Operation) -> Input? {
    switch input {
    case .property(let name): return .property(name)
    case .parameter(let index):
      guard operation.parameters.indices.contains(index),
        let place = ParameterLocation(rawValue: operation.parameters[index].in.rawValue)
      else { return nil }
      return .parameter(
        RequestCheck.ParameterName(place: place, name: operation.parameters[index].name))
    }
  }

  /// The value of an input in a request; `nil` if it is absent.
  func value(of input: Input?, in checked: RequestCheck.Outcome) -> Literal? {
    let value: Literal? =
      switch input {
      case .parameter(let name)?: checked.parameters[name]
      case .property(let name)?: checked.body?[name]
      case nil: nil
      }
    return value == .null || value == .string("") ? nil : value
  }

  /// Whether a request asks for a page behind the first one.
  func isLaterPage(_ checked: RequestCheck.Outcome) -> Bool {
    guard let value = value(of: input, in: checked) else { return false }
    guard let start = pagination.start else { return true }
    guard case .number(let number) = value, let position = number.integer else { return false }
    return position > start
  }
}

extension Pagination {
  /// The position of the first page; `nil` if it is asked for without a position.
  var start: Int? {
    switch order {
    case .offset(_, let start), .number(_, let start): start
    case .cursor, .header, .lastItem, .link, .linkHeader, .onePage: nil
    }
  }

  /// The value in the response that leads to the next page.
  var next: [String]? {
    switch order {
    case .cursor(_, let next), .link(let next): next.names
    case .header, .lastItem, .offset, .number, .linkHeader, .onePage: nil
    }
  }

  /// Whether the next page is at an address, which would lead away from the mock server.
  var isLink: Bool {
    switch order {
    case .link, .linkHeader: true
    case .cursor, .header, .lastItem, .offset, .number, .onePage: false
    }
  }
}

extension Mock {
  /// Makes the pages end: the first one is as documented, and the next one is the last.
  mutating func applyPages(to body: inout ResponseBody, _ call: Call) {
    guard let paged = pages[call.position], let literal = body.literal, let schema = body.schema
    else { return }
    let isLaterPage = paged.isLaterPage(call.checked)
    guard isLaterPage || paged.pagination.isLink else { return }
    if let last = lastPage(literal, paged.pagination, schema, isEmpty: isLaterPage) {
      body.set(last, from: isLaterPage ? body.source + ", last page" : body.source)
    } else {
      body.notes.append("the schema allows no last page, so that a client may ask for more forever")
    }
  }

  /// The page without the flag, cursor or link that leads to the next page.
  ///
  /// - Parameter isEmpty: Whether the page gets no items.
  mutating func lastPage(
    _ page: Literal, _ pagination: Pagination, _ schema: Schema, isEmpty: Bool
  ) -> Literal? {
    var page = page
    if let more = pagination.hasMore?.names, page.value(at: more) != nil {
      page = page.setting(at: more[...], to: .boolean(false))
    }
    var bases = [page]
    if isEmpty {
      let items = pagination.items.names
      let empty = items.isEmpty ? .array([]) : page.setting(at: items[...], to: .array([]))
      bases.insert(empty, at: 0)
    }
    for base in bases {
      guard let next = pagination.next else {
        if bodies.values.agrees(base, with: schema) { return base }
        continue
      }
      // A cursor may stay where the response says otherwise that there is no further page.
      let kept = pagination.hasMore.flatMap { base.value(at: $0.names) }
        .flatMap { _ in base.value(at: next) }
      for end in [nil, Literal.null, kept ?? .string("")] as [Literal?] {
        let last = base.setting(at: next[...], to: end)
        if bodies.values.agrees(last, with: schema) { return last }
      }
    }
    return nil
  }
}
