import Diagnostics
import DocumentTree

extension DocumentReader {
  /// - Parameter produces: Swagger 2.0's media types, where the operation has its own.
  mutating func readResponses(
    _ node: Node, produces: Node?
  ) -> [OperationObject.StatusResponse] {
    guard let node = mapping(node, "`responses`") else { return [] }
    var responses: [OperationObject.StatusResponse] = []
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      guard let status = readStatus(key) else { continue }
      guard !responses.contains(where: { $0.status == status }) else {
        warning(.duplicateStatus, "`\(key.text)` is answered twice: the first one holds", at: key)
        continue
      }
      guard let response = readResponse(value, produces: produces) else { continue }
      responses.append(OperationObject.StatusResponse(status: status, response: response))
    }
    return responses
  }

  private mutating func readStatus(_ key: Node) -> StatusPattern? {
    if let status = StatusPattern(key.text) { return status }
    // `200 OK`, `Default`, `5xx`; and what a hand wrote for the rest.
    let word = key.text.prefix { $0.isLetter || $0.isNumber }
    if let status = StatusPattern(String(word.lowercased())) {
      warning(.invalidStatus, "`\(key.text)` is taken for the status `\(word)`", at: key)
      return status
    }
    error(
      .invalidStatus, "`\(key.text)` is not a status code", at: key,
      hint: "a status is a code such as 200, a range such as 4XX, or `default`")
    return nil
  }

  mutating func readResponse(_ node: Node, produces: Node? = nil) -> ResponseObject? {
    guard let target = follow(node, to: .responses) else {
      return ResponseObject(location: node.location)
    }
    if target.kind == .null {
      warning(.emptyField, "a response is left empty", at: target)
      return ResponseObject(location: target.location)
    }
    guard let target = mapping(target, "a response", isField: false) else { return nil }
    guard var response = responsesRead[target] ?? readNewResponse(target, produces: produces) else {
      return nil
    }
    // A reference may describe what it stands for anew (OpenAPI 3.1, section 4.8.23).
    if target != node, let description = node["description"] {
      response.description = words(description, "`description`") ?? response.description
    }
    return response
  }

  private mutating func readNewResponse(_ target: Node, produces: Node?) -> ResponseObject? {
    var response = ResponseObject(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description", "summary":
        if let words = words(value, "`\(key.text)`"), response.description.isEmpty {
          response.description = words
        }
      case "content": response.content = readContent(value)
      case "headers": response.headers = readHeaders(value)
      case "links": response.links = readLinks(value)
      case "$ref": break
      case let name where version == .v20 && ["schema", "examples"].contains(name): break
      default: unsupported(key, in: "a response")
      }
    }
    if version == .v20 { response.content = readSwaggerContent(target, produces: produces) }
    // In Swagger 2.0 the media types are those of the operation.
    if version != .v20 || target["schema"] == nil { responsesRead[target] = response }
    return response
  }

  // MARK: Header fields

  mutating func readHeaders(_ node: Node) -> [HeaderObject] {
    guard let node = mapping(node, "`headers`") else { return [] }
    var names: Set<String> = []
    return node.entries.compactMap { key, value in
      let name = key.text.trimmingSpaces
      guard HTTPToken.isToken(name) else {
        error(.invalidName, "`\(key.text)` cannot be the name of a header field", at: key)
        return nil
      }
      guard names.insert(name.lowercased()).inserted else {
        warning(.duplicateHeader, "the header field `\(key.text)` is declared twice", at: key)
        return nil
      }
      return readHeader(value, name: name)
    }
  }

  mutating func readHeader(_ node: Node, name: String) -> HeaderObject? {
    guard let target = follow(node, to: .headers), let target = mapping(target, "a header field")
    else { return nil }
    if var header = headersRead[target] {
      header.name = name
      return header
    }
    var header = HeaderObject(name: name, location: target.location)
    if version == .v20 { header.schema = readSwaggerSchema(target) }
    for (key, value) in target.entries {
      switch key.text {
      case "description": header.description = words(value, "`description`")
      case "required": header.isRequired = flag(value, "`required`")
      case "deprecated": header.isDeprecated = deprecation(value)
      case "style":
        if let style = readStyle(value), style != "simple" {
          warning(.inexactField, "the style of a header field is always `simple`", at: value)
        }
      case "explode": header.explode = flag(value, "`explode`")
      case "schema": header.schema = readSchema(value)
      case "content":
        let content = readContent(value)
        header.schema = content.first?.schema
        header.contentType = content.first?.name
        expectOne(content, value, "header field")
      case "example", "examples": header.examples += readExamples(key, value)
      case "name", "in", "allowReserved", "allowEmptyValue":
        warning(.ignoredField, "`\(key.text)` says nothing of a header field", at: key)
      case "$ref", "summary": break
      case let name where version == .v20 && Self.isSwaggerValueField(name): break
      default: unsupported(key, in: "a header field")
      }
    }
    checkValue(of: target, "header field")
    headersRead[target] = header
    return header
  }

  // MARK: Links

  private mutating func readLinks(_ node: Node) -> [LinkObject] {
    guard let node = mapping(node, "`links`") else { return [] }
    return node.entries.compactMap { key, value in
      key.text.hasPrefix("x-") ? nil : readLink(value, name: key.text)
    }
  }

  mutating func readLink(_ node: Node, name: String) -> LinkObject? {
    guard let target = follow(node, to: .links),
      let target = mapping(target, "a link", isField: false)
    else { return nil }
    let destination: LinkObject.Target
    if let id = target["operationId"] {
      destination = .operationID(text(id, "`operationId`") ?? "")
    } else if let reference = target["operationRef"] {
      let text = text(reference, "`operationRef`") ?? ""
      let operation = try? references.resolve(text, at: reference)
      destination = .operationReference(text, operation?.location)
    } else {
      warning(.missingField, "a link names no operation", at: target)
      return nil
    }
    var link = LinkObject(name: name, target: destination, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "operationId", "operationRef", "requestBody": break
      case "description": link.description = words(value, "`description`")
      // Read so that what is wrong with them is told; the SDK's words name the operation alone.
      case "parameters": _ = mapping(value, "`parameters`")
      case "server": _ = readServer(value)
      default: unsupported(key, in: "a link")
      }
    }
    return link
  }
}
