import SDKModel

/// The parts of a request by which a caller may choose a page.
struct PageInputs {
  private struct Candidate {
    var input: Pagination.Input
    var name: PageName
    var type: ValueType
    var isRequired: Bool
    var defaultValue: Literal?
    var description: String?
  }

  private var candidates: [Candidate] = []
  /// The names of all parameters in the query.
  private var names: Set<PageName> = []

  init(_ operation: Operation, _ table: TypeTable) {
    for (index, parameter) in operation.parameters.enumerated()
    where parameter.in == .query && parameter.deprecation == nil && !parameter.isJSON {
      candidates.append(
        Candidate(
          input: .parameter(index), name: PageName(parameter.name), type: parameter.type,
          isRequired: parameter.isRequired, defaultValue: parameter.defaultValue,
          description: parameter.documentation.description))
    }
    names = Set(
      operation.parameters.filter { $0.in == .query }.map { PageName($0.name) })
    guard let body = operation.body, let record = table.record(body.type) else { return }
    for property in record.properties
    where property.deprecation == nil && property.access != .readOnly {
      candidates.append(
        Candidate(
          input: .property(property.name), name: PageName(property.name), type: property.type,
          isRequired: property.isRequired, defaultValue: property.defaultValue,
          description: property.documentation.description))
    }
  }

  /// A cursor that a first request can leave out.
  ///
  /// - Parameter name: The name in the document, for a stated cursor.
  func cursor(named name: String? = nil) -> (input: Pagination.Input, name: PageName)? {
    let open = candidates.filter { !$0.isRequired && $0.type.isCursor }
    if let name { return open.first { $0.name == PageName(name) }.map { ($0.input, $0.name) } }
    let found =
      open.first { PageWords.cursors.contains($0.name) && !PageWords.afterItems.contains($0.name) }
      ?? open.first { PageWords.afterItems.contains($0.name) }
      ?? open.first { PageWords.vagueCursors.contains($0.name) && $0.type.isString }
    return found.map { ($0.input, $0.name) }
  }

  /// An input that a first request can leave out, and that can be a cursor.
  func input(named name: PageName) -> Pagination.Input? {
    candidates.first { $0.name == name && !$0.isRequired && $0.type.isCursor }?.input
  }

  /// The input that requests the pages in the other direction.
  func opposite(of cursor: Pagination.Input) -> Pagination.Input? {
    name(of: cursor).flatMap { PageWords.opposites[$0] }.flatMap(input(named:))
  }

  /// Whether the name says that the cursor is the id of the item before the page.
  func isAfterItem(_ cursor: Pagination.Input) -> Bool {
    name(of: cursor).map(PageWords.afterItems.contains) ?? false
  }

  private func name(of input: Pagination.Input) -> PageName? {
    candidates.first { $0.input == input }?.name
  }

  /// A number by which a page is chosen, and its first value.
  func number(
    among names: Set<PageName>, usually start: Int
  ) -> (input: Pagination.Input, start: Int)? {
    guard let found = candidates.first(where: { names.contains($0.name) && $0.type.isPageNumber })
    else { return nil }
    return (found.input, Self.start(of: found, usually: start))
  }

  /// The `from` of a search, beside its `size`: `from` alone is a date or a place more often.
  var from: (input: Pagination.Input, start: Int)? {
    guard
      candidates.contains(where: { $0.name == "size" && $0.type.isPageNumber }),
      names.isDisjoint(with: PageWords.ends),
      !candidates.contains(where: { PageWords.ends.contains($0.name) })
    else { return nil }
    return number(among: ["from"], usually: 0)
  }

  /// The greatest id that the caller knows, of a list in the order of ids: its description says so,
  /// and nothing limits the list at its other end, as in lists that begin with what is new.
  var sinceID: Pagination.Input? {
    guard candidates.allSatisfy({ !PageWords.endIDs.contains($0.name) }) else { return nil }
    return candidates.first { candidate in
      guard ["since", "sinceid"].contains(candidate.name), !candidate.isRequired,
        case .integer = candidate.type.kind, candidate.type.replacement == nil
      else { return false }
      return candidate.description.map(PageWords.saysAfterID) ?? false
    }?.input
  }

  private static func start(of candidate: Candidate, usually start: Int) -> Int {
    if case .number(let value)? = candidate.defaultValue, let number = Int(value.text),
      number == 0 || number == 1
    {
      return number
    }
    if let minimum = candidate.type.constraints.minimum, !minimum.isExclusive,
      let number = Int(minimum.value.text), number == 1 || number == 0 && start == 1
    {
      return number
    }
    return candidate.description.flatMap(PageWords.firstNumber) ?? start
  }

  /// Whether the request chooses a page, in whatever way.
  var choosePages: Bool {
    [PageWords.cursors, PageWords.numbers, PageWords.offsets, PageWords.choices].contains {
      !$0.isDisjoint(with: names)
    }
  }

  /// The inputs that a link to a page sets.
  var ofLinks: [Pagination.Input] {
    candidates.filter { candidate in
      !candidate.isRequired
        && [PageWords.cursors, PageWords.numbers, PageWords.offsets].contains {
          $0.contains(candidate.name)
        }
    }.map(\.input)
  }

  var hasSize: Bool { candidates.contains { PageWords.sizes.contains($0.name) } }

  /// The requested size of a page, where the document limits it: another size might be cut without a
  /// word, so that a short page would not be the last one.
  ///
  /// - Parameter input: The input that has the same type.
  func size(like input: Pagination.Input) -> Pagination.Input? {
    guard let other = candidates.first(where: { $0.input == input }) else { return nil }
    return candidates.first { candidate in
      PageWords.sizes.contains(candidate.name) && candidate.input != input
        && candidate.type.hasSameNumbers(as: other.type)
        && candidate.type.constraints.maximum != nil
    }?.input
  }
}

extension ValueType {
  /// Whether the values can be cursors.
  var isCursor: Bool {
    if replacement != nil { return false }
    return switch kind {
    case .string, .uuid, .integer: true
    case .boolean, .number, .dateTime, .date, .base64, .file, .json, .array, .map, .named: false
    }
  }

  var isString: Bool {
    if case .string = kind { return replacement == nil }
    return false
  }

  var isBoolean: Bool {
    if case .boolean = kind { return true }
    return false
  }

  /// Whether the values can be the numbers of pages. Some documents say `number`.
  var isPageNumber: Bool {
    if replacement != nil { return false }
    return switch kind {
    case .integer, .number(.double): true
    case .string, .boolean, .number(.decimal), .dateTime, .date, .uuid, .base64, .file, .json,
      .array, .map, .named:
      false
    }
  }

  fileprivate func hasSameNumbers(as other: ValueType) -> Bool {
    switch (kind, other.kind) {
    case (.integer(.uint64), .integer(let width)): width == .uint64
    case (.integer, .integer(let width)): width != .uint64
    case (.number(.double), .number(.double)): true
    default: false
    }
  }
}
