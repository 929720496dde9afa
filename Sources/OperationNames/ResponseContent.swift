import DocumentTree
import Naming
import OpenAPIDocument

/// Whether a response contains several items, as far as its schema states.
struct ResponseContent: Sendable {
  enum Count {
    case one, several
  }

  /// Finds the schemas that references name.
  let schema: @Sendable (Node) -> Schema?

  /// - Parameter noun: The last word of the resource.
  /// - Returns: `nil` if the schema does not determine it.
  func count(of operation: OperationObject, noun: String) -> Count? {
    guard let content = Self.success(of: operation)?.response.content, !content.isEmpty else {
      return nil
    }
    guard let media = content.first(where: \.isJSON) else { return .one }
    guard let schema = media.schema else { return nil }
    var budget = 200
    var properties: [SchemaApplicators.Property] = []
    let count = count(of: schema, &properties, &budget)
    guard count == nil, !properties.isEmpty else { return count }
    return self.count(properties, noun: noun, &budget)
  }

  /// Whether the response is a file or a string, as far as the document states.
  func isDocument(_ operation: OperationObject) -> Bool {
    guard let content = Self.success(of: operation)?.response.content, !content.isEmpty else {
      return false
    }
    return !content.contains { $0.isJSON || $0.name == "*/*" || $0.itemSchema != nil }
  }

  private static func success(of operation: OperationObject) -> OperationObject.StatusResponse? {
    operation.responses.first { response in
      guard case .code(200..<300) = response.status else { return response.status == .range(2) }
      return true
    }
  }

  /// - Parameter properties: Collects the properties of objects.
  private func count(
    of schema: Schema, _ properties: inout [SchemaApplicators.Property], _ budget: inout Int
  ) -> Count? {
    budget -= 1
    guard budget > 0 else { return nil }
    if let target = schema.reference.flatMap({ self.schema($0.target) }) {
      return count(of: target, &properties, &budget)
    }
    if schema.isList { return .several }
    let types = schema.validation.types
    if !types.isEmpty, !types.contains(.object) { return .one }
    properties += schema.applicators.properties
    for member in schema.applicators.allOf {
      if let found = count(of: member, &properties, &budget) { return found }
    }
    for choice in [schema.applicators.oneOf, schema.applicators.anyOf] {
      let found = choice.map { count(of: $0, &properties, &budget) }
      if found.contains(.several) { return .several }
    }
    return nil
  }

  /// An object with a list is a page of it; another object is one thing.
  private func count(
    _ properties: [SchemaApplicators.Property], noun: String, _ budget: inout Int
  ) -> Count? {
    let lists = properties.filter { target(of: $0.schema, &budget).isList }
    guard !lists.isEmpty else {
      // The things may be in an object of their own.
      let mayHold = properties.contains { mayContainItems($0.schema, &budget) }
      return EnglishNoun.isPlural(noun) && properties.count <= 3 && mayHold ? nil : .one
    }
    if lists.contains(where: { ListNames.usual.contains($0.name.lowercased()) }) {
      return .several
    }
    guard lists.count == 1, let last = NameWords.identifierWords(lists[0].name).last else {
      return nil
    }
    let hasListName =
      EnglishNoun.singular(last).lowercased() == EnglishNoun.singular(noun).lowercased()
    return hasListName ? .several : nil
  }

  private func mayContainItems(_ schema: Schema, _ budget: inout Int) -> Bool {
    let types = target(of: schema, &budget).validation.types
    return types.isEmpty || types.contains(.object)
  }

  private func target(of schema: Schema, _ budget: inout Int) -> Schema {
    var schema = schema
    while budget > 0, let target = schema.reference.flatMap({ self.schema($0.target) }) {
      budget -= 1
      schema = target
    }
    return schema
  }

}

extension Schema {
  fileprivate var isList: Bool {
    let types = validation.types
    return types.contains(.array) || (types.isEmpty && applicators.items != nil)
  }
}
