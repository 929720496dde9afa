import OpenAPIDocument

extension LintRule {
  static let missingOperationID = LintRule(
    .missingOperationID, "An operation has no id",
    because: """
      Nothing can refer to the operation by a name that stays when its path changes: no link, no \
      setting and no list of changes.
      """,
    remedy: "The action gives it an id in the style of the document's other ids.",
    example: """
      paths:
        /pets:
          get: {responses: {'204': {description: None}}}
      """
  ) { document in
    var naming = OperationIDNaming(document)
    return document.operations.filter { $0.operation.id == nil }.map { site in
      let id = naming.name(for: site.operation)
      return Finding(
        "\(site.title) has no `operationId`", at: site.operation.location,
        [document.update(site.node, .mapping("operationId", .text(id)))])
    }
  }

  static let repeatedOperationID = LintRule(
    .repeatedOperationID, "Two operations have one id",
    because: "Ids identify operations: links, settings and lists of changes mean one of the two.",
    remedy: "The action gives the later one its own id.",
    example: """
      paths:
        /pets:
          get: {operationId: pets, responses: {'204': {description: None}}}
        /dogs:
          get: {operationId: pets, responses: {'204': {description: None}}}
      """
  ) { document in
    var naming = OperationIDNaming(document)
    var first: [String: OperationSite] = [:]
    return document.operations.compactMap { site in
      guard let id = site.operation.id else { return nil }
      guard let other = first[id] else {
        first[id] = site
        return nil
      }
      return Finding(
        "\(site.title) has the id `\(id)`, as \(other.title) has",
        at: site.node?["operationId"]?.location ?? site.operation.location,
        [
          document.update(
            site.node, .mapping("operationId", .text(naming.name(for: site.operation))))
        ])
    }
  }

  static let mixedOperationIDs = LintRule(
    .mixedOperationIDs, "An operation's id has another style than most",
    because: """
      Links, settings and lists of changes refer to operations by their ids, and who writes them has to look \
      each up.
      """,
    remedy: """
      The action writes the same words in the style of most ids. It needs confirmation if the call would \
      get another name.
      """,
    example: """
      paths:
        /a:
          get: {operationId: listPets, responses: {'204': {description: None}}}
          put: {operationId: replacePets, responses: {'204': {description: None}}}
          post: {operationId: createPet, responses: {'204': {description: None}}}
          delete: {operationId: deletePets, responses: {'204': {description: None}}}
          patch: {operationId: update_pets, responses: {'204': {description: None}}}
      """
  ) { document in
    var naming = OperationIDNaming(document)
    let total = naming.styles.values.reduce(0, +)
    let usual = naming.styles[naming.style] ?? 0
    // If more than a fifth of the ids have another style, the document has no consistent style.
    guard total >= 5, usual * 5 >= total * 4, usual < total else { return [] }
    return document.operations.compactMap { site in
      guard let id = site.operation.id, let style = IdentifierStyle(of: id), style != naming.style,
        !naming.style.isUsed(in: id)
      else { return nil }
      let new = naming.name(restyling: id)
      let call = new.flatMap { naming.call(of: site.operation, renamed: $0) }
      let question = call.map { "may `\($0.before)` become `\($0.after)`?" }
      return Finding(
        "the id `\(id)` is not written as most are, such as `\(naming.style.rawValue)`",
        at: site.node?["operationId"]?.location ?? site.operation.location,
        [
          new.flatMap {
            document.update(site.node, .mapping("operationId", .text($0)), question: question)
          }
        ])
    }
  }
}
