import Naming
import SDKModel

extension OperationMethods {
  /// The method that iterates over the items of all pages.
  ///
  /// - Parameter overload: The method with the body's properties as arguments, if there is one.
  /// - Returns: `nil` if the operation returns no pages, or if no argument chooses the page.
  func pages(calling overload: OperationShape.Overload?) -> OperationShape.Pages? {
    guard let pagination = operation.pagination else { return nil }
    let called = overload?.method ?? sending
    func input(_ input: Pagination.Input) -> OperationShape.Pages.Input? {
      switch input {
      case .parameter(let index):
        return .init(argument: parameters[index].name, type: parameters[index].baseType)
      case .property(let name):
        return overload?.properties.first { $0.property.name == name }
          .map { .init(argument: $0.argumentName, type: $0.baseType) }
      }
    }
    let position = pagination.input.flatMap(input)
    guard pagination.input == nil || position != nil else { return nil }
    // An id of an item is a place to begin at.
    let set = pagination.cursorIsItem ? nil : position
    let omitted = Set(
      (pagination.otherInputs.compactMap(input) + [set].compactMap { $0 }).map(\.argument))
    let item = context.type(of: pagination.item)
    return OperationShape.Pages(
      method: MethodShape(
        name: Self.pagesName(of: name),
        parameters: called.parameters.filter { !omitted.contains($0.name) },
        result: .pagedSequence(page: result, item: item), deprecation: called.deprecation),
      called: called, input: position, omitted: omitted,
      size: pagination.size.flatMap(input)?.argument, item: item, pagination: pagination)
  }

  /// `list` becomes `listAll`, `listByOwner` `listAllByOwner`, and `findAllUsers` `findAllUsersPages`.
  static func pagesName(of name: String) -> String {
    let words = NameWords.split(name).map { $0.lowercased() }
    if words.contains("all") { return name + "Pages" }
    guard words.first == "list", words.count > 1 else { return name + "All" }
    return "listAll" + name.dropFirst("list".count)
  }
}
