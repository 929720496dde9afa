import OpenAPIDocument

extension LintRule {
  static let responseWithoutSchema = LintRule(
    .responseWithoutSchema, "A call's success has no schema",
    because: """
      The call returns nothing, or any value, and its callers cannot use the response.
      """,
    remedy: "There is no action: the document does not contain the response.",
    example: """
      paths:
        /pets:
          get: {operationId: listPets, responses: {'200': {description: All pets}}}
      """
  ) { document in
    document.operations.compactMap { site in
      let responses = site.operation.responses.filter { $0.status.isSuccess }
      let isAlwaysEmpty = responses.allSatisfy {
        [.code(202), .code(204), .code(205)].contains($0.status)
      }
      guard !responses.isEmpty, !isAlwaysEmpty, site.operation.method != "HEAD",
        responses.allSatisfy({ entry in
          entry.response.content.allSatisfy { $0.schema == nil && $0.itemSchema == nil }
        })
      else { return nil }
      let content = responses.flatMap(\.response.content)
      // Content other than JSON is bytes or a string, which need no schema.
      guard content.isEmpty ? site.operation.method == "GET" : content.contains(where: \.isJSON)
      else { return nil }
      return Finding(
        "\(site.title) has no schema for its response",
        at: responses.first?.response.location ?? site.operation.location,
        hint: "write the schema of the response")
    }
  }

  static let missingSuccess = LintRule(
    .missingSuccess, "An operation has no successful response",
    because: "The call can only fail, or returns a value of an unknown status.",
    remedy: "There is no action: the document does not contain the response.",
    example: """
      paths:
        /pets:
          get: {operationId: listPets, responses: {'404': {description: None}}}
      """
  ) { document in
    document.operations.compactMap { site in
      let isExpected = site.operation.responses.contains { entry in
        switch entry.status {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .fallback: true
        }
      }
      guard !isExpected else { return nil }
      return Finding(
        "\(site.title) has no successful response", at: site.operation.location,
        hint: "write its successful response")
    }
  }
}
