/// An argument of a call.
public enum CallArgument: Hashable, Sendable {
  case parameter(in: Parameter.Location, name: String)
  /// The whole body.
  case body
  /// A property of the body, by its key in JSON.
  case property(String)
}

/// The order of arguments in calls and initializers.
public enum ArgumentOrder {
  /// Puts arguments that callers of an earlier version know first, in the order that they know.
  ///
  /// - Parameters:
  ///   - items: The arguments in the order that they would have without callers.
  ///   - known: The keys of the known arguments, in their order.
  ///   - key: Returns the key of an argument.
  @inlinable
  public static func arrange<Item, Key: Hashable>(
    _ items: [Item], known: [Key], by key: (Item) -> Key?
  ) -> [Item] {
    guard !known.isEmpty else { return items }
    let positions = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = items.enumerated().map { index, item in
      (position: key(item).flatMap { positions[$0] } ?? known.count, index: index, item: item)
    }
    return ranked.sorted { ($0.position, $0.index) < ($1.position, $1.index) }.map(\.item)
  }

  /// Puts properties as arguments into their order: those that callers know, required ones, and the
  /// others, each group in the order of the items.
  @inlinable
  public static func arrange<Item>(
    _ items: [Item], known: [String], isNeeded: (Item) -> Bool, name: (Item) -> String
  ) -> [Item] {
    let usual = items.filter(isNeeded) + items.filter { !isNeeded($0) }
    return arrange(usual, known: known, by: name)
  }
}

extension Property {
  /// Whether a caller who makes an object must give the property.
  public var isNeeded: Bool {
    switch requirement {
    case .always, .inRequests: true
    case .never, .inResponses: false
    }
  }
}

extension Record {
  /// The names of the properties in the order of arguments.
  public var orderedNames: [String] {
    ArgumentOrder.arrange(
      properties, known: argumentOrder, isNeeded: \.isNeeded, name: \.name
    ).map(\.name)
  }
}

extension Operation {
  /// The arguments in the order of a call. A method has either the whole body or its properties.
  ///
  /// - Parameters:
  ///   - body: The names of the body's properties, in their order.
  ///   - enumeration: Finds the declarations of enumerations.
  public func orderedArguments(
    body: [String], enumeration: (TypeID) -> Enumeration?
  ) -> [CallArgument] {
    func arguments(_ parameters: [Parameter]) -> [CallArgument] {
      parameters.map { .parameter(in: $0.in, name: $0.name) }
    }
    func isStated(_ parameter: Parameter) -> Bool {
      parameter.isNeeded && parameter.usualValue(enumeration) == nil
    }
    let stated = parameters.filter(isStated)
    let others = parameters.filter { !isStated($0) }
    let usual: [CallArgument] =
      arguments(stated) + [.body] + body.map(CallArgument.property) + arguments(others)
    return ArgumentOrder.arrange(usual, known: argumentOrder) { $0 }
  }
}

extension Parameter {
  /// Whether each request has a value that the call determines. The client makes an idempotency key
  /// for each call that has none.
  public var isNeeded: Bool { isRequired && !isIdempotencyKey }
}
