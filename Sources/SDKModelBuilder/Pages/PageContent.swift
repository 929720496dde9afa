import SDKModel
import TextGrammar

/// What the response of an operation contains of a page: its items, and the reference to the next
/// page.
struct PageContent {
  /// A list within a response.
  struct Items {
    var path: PropertyPath
    var element: ValueType
  }

  /// A value besides the items.
  struct Field {
    var path: PropertyPath
    var type: ValueType

    /// Whether the value is documented as a URL, or its location implies it.
    var isLink: Bool {
      if case .uri? = type.constraints.format { return true }
      if case .uriReference? = type.constraints.format { return true }
      return path.names.contains { PageName($0).text.containsScalars(of: "link") }
    }
  }

  private let table: TypeTable
  private let type: ValueType
  private(set) var fields: [Field] = []

  /// - Parameter type: The type of the response.
  init(_ type: ValueType, _ table: TypeTable) {
    self.type = type
    self.table = table
    collect(from: type, path: [], depth: 0)
  }

  private mutating func collect(
    from type: ValueType, path: [PropertyPath.Step], depth: Int
  ) {
    let steps = table.steps(in: type) { property in
      switch property.type.kind {
      case .named: depth < 3 && PageWords.describesPage(PageName(property.name))
      case .string, .boolean, .integer, .number, .uuid: true
      case .dateTime, .date, .base64, .file, .json, .array, .map: false
      }
    }
    for step in steps {
      let path = path + [step]
      if step.property.type.isNamed {
        collect(from: step.property.type, path: path, depth: depth + 1)
      } else {
        fields.append(Field(path: PropertyPath(path), type: step.property.type))
      }
    }
  }

  private static func isList(_ property: Property) -> Bool {
    if case .array = property.type.kind { return true }
    return false
  }

  // MARK: Stated values

  /// The value at a path of names; `nil` if the response has none there.
  func field(at names: [String]) -> Field? {
    table.value(at: names, in: type).map { Field(path: $0.path, type: $0.type) }
  }

  func items(at names: [String]) -> Items? {
    guard let field = field(at: names), case .array(let element) = field.type.kind,
      field.type.replacement == nil
    else { return nil }
    return Items(path: field.path, element: element)
  }

  /// The type of a property of each item.
  func property(_ name: String, of items: Items) -> ValueType? {
    table.step(name, in: items.element)?.property.type
  }

  // MARK: Detected values

  /// The field with the first of the names.
  func field(
    named names: [PageName], where isUsable: (Field) -> Bool
  ) -> Field? {
    var best: (rank: Int, field: Field)?
    for field in fields where isUsable(field) {
      guard let rank = Self.names(of: field).compactMap(names.firstIndex(of:)).min(),
        rank < best?.rank ?? names.count
      else { continue }
      best = (rank, field)
    }
    return best?.field
  }

  /// `href` says nothing without the object that has it: `next.href`.
  private static func names(of field: Field) -> [PageName] {
    let names = field.path.names
    guard let last = names.last else { return [] }
    guard PageName(last) == "href", names.count > 1 else { return [PageName(last)] }
    return [PageName(names[names.count - 2] + last)]
  }

  /// The list that the response is about.
  ///
  /// - Parameter noun: The last word of the path.
  func items(noun: String) -> Items? {
    // The messages of `/messages` are no remarks about the response.
    func list(_ path: [PropertyPath.Step]) -> Items? {
      guard let found = self.list(path), let name = found.path.names.last.map({ PageName($0) }),
        !PageWords.otherLists.contains(name) || name == PageName(noun)
      else { return nil }
      return found
    }
    if case .array(let element) = type.kind, type.replacement == nil {
      return Items(path: PropertyPath(), element: element)
    }
    var lists = table.steps(in: type, where: Self.isList).compactMap { list([$0]) }
    if lists.isEmpty {
      lists = table.steps(in: type) { PageWords.itemHolders.contains(PageName($0.name)) }
        .flatMap { holder in
          table.steps(in: holder.property.type, where: Self.isList)
            .compactMap { list([holder, $0]) }
        }
    }
    func name(_ list: Items) -> PageName { PageName(list.path.names.last ?? "") }
    let usual = PageWords.items.lazy.compactMap { word in lists.first { name($0) == word } }.first
    return usual ?? (lists.count == 1 ? lists.first : nil)
      ?? lists.first { name($0) == PageName(noun) }
  }

  private func list(_ path: [PropertyPath.Step]) -> Items? {
    guard let property = path.last?.property, case .array(let element) = property.type.kind else {
      return nil
    }
    return Items(path: PropertyPath(path), element: element)
  }

  /// Whether items are identified by the property: where they are unions, each variant must have it.
  func areIdentified(_ items: Items, by name: String) -> Bool {
    areIdentified(items.element, by: name, depth: 0)
  }

  private func areIdentified(_ type: ValueType, by name: String, depth: Int) -> Bool {
    guard case .named(let id) = type.kind, depth < 3 else { return false }
    if case .union(let union)? = table[id]?.kind {
      return union.variants.allSatisfy { areIdentified($0.type, by: name, depth: depth + 1) }
    }
    return !table.steps(in: type) { $0.name == name && $0.type.isCursor }.isEmpty
  }

  /// Whether the response only states that it is a list.
  var isPlainList: Bool {
    guard let kind = table.step("object", in: type)?.property,
      constant(kind) == .string("list")
    else { return false }
    return table.steps(in: type) { !PageWords.ofLists.contains(PageName($0.name)) }.isEmpty
  }

  private func constant(_ property: Property) -> Literal? {
    if case .named(let id) = property.type.kind,
      case .enumeration(let enumeration)? = table[id]?.kind, enumeration.cases.count == 1
    {
      return enumeration.cases.first?.value
    }
    return property.constant
  }
}
