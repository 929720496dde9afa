import SDKModel

/// Which of the forms of an exchange a client's method takes and returns: one media type at most of the
/// request and of each response that is read.
///
/// It is chosen by statuses and media types alone, before anything has a type. What the method then
/// takes and returns follows from the types of the exchange.
struct ClientView {
  /// A response, and the media type that it is read as.
  struct Reading {
    /// The index among the responses.
    var response: Int
    /// The index among the contents; `nil` where no body is read.
    var content: Int?
  }

  /// The index of the media type that the request is sent as; `nil` where no body is sent.
  let request: Int?
  /// The success that the method returns; `nil` where none is described.
  let success: Reading?
  /// The success as a stream, if ``success`` is another media type of the same response.
  let stream: Reading?
  /// The index of the redirect whose target has the method's result, if no success is described.
  let redirect: Int?
  /// The responses that are described as failures.
  let failures: [Reading]
  /// The indices of all responses that mean success.
  let successes: [Int]

  init(of exchange: Exchange, method: String) {
    request = exchange.request.flatMap { request in
      // There is nothing to give.
      !request.isRequired && request.contents.allSatisfy(\.isWithoutProperties)
        ? nil : request.contents.best(\.kind.requestRank)
    }
    let responses = exchange.responses
    let described = responses.indices.filter { responses[$0].status.isSuccess }
    successes =
      described.isEmpty
      ? responses.indices.filter { responses[$0].status == .fallback } : described
    let read = successes.first { !responses[$0].contents.isEmpty } ?? successes.first
    success = read.map { index in
      // The response to HEAD has no body, whatever GET would return.
      let content = method == "HEAD" ? nil : responses[index].contents.best(\.kind.responseRank)
      return Reading(response: index, content: content)
    }
    stream = success.flatMap { success in
      guard let content = success.content else { return nil }
      let contents = responses[success.response].contents
      guard !contents[content].kind.isStream,
        let index = contents.firstIndex(where: \.kind.isStream)
      else { return nil }
      return Reading(response: success.response, content: index)
    }
    redirect =
      read == nil && method == "GET"
      ? responses.firstIndex { $0.status.isRedirect && $0.status != .code(304) } : nil
    failures = responses.indices.compactMap { index in
      let status = responses[index].status
      guard status.isError || (status == .fallback && !described.isEmpty) else { return nil }
      let content = responses[index].contents.firstIndex { $0.kind.isReadOfFailures }
      return Reading(response: index, content: content)
    }
  }

  // MARK: What the method takes and returns

  /// The body that the method takes, once its content has a type.
  func body(of exchange: Exchange) -> RequestBody? {
    guard let request = exchange.request, let index = self.request else { return nil }
    let content = request.contents[index]
    let (encoding, type) = Self.encoding(of: content)
    return RequestBody(
      encoding: encoding,
      // Of a range of media types, JSON is sent with its own name.
      contentType: content.kind.isRange && encoding.isJSON ? "application/json" : content.mediaType,
      type: type, isRequired: request.isRequired, documentation: request.documentation,
      location: request.location)
  }

  private static func encoding(
    of content: Exchange.Content
  ) -> (RequestBody.Encoding, ValueType) {
    let type = content.type ?? ValueType(.json)
    switch content.kind {
    case .json, .derivedJSON: return (.json, type)
    case .multipartForm: return (.multipart(content.form), type)
    case .urlEncodedForm: return (.urlEncoded(content.form), type)
    case .text: return (.text, ValueType(.string))
    case .anything, .textRange, .range:
      return type.saysMoreThanBytes ? (.json, type) : (.bytes, ValueType(.base64))
    case .eventStream, .jsonLines, .jsonSequence, .bytes: return (.bytes, ValueType(.base64))
    }
  }

  /// What the method returns, once its content has a type.
  func success(of exchange: Exchange) -> Success {
    guard let success else {
      guard let redirect else {
        return Success(content: .nothing, mayBeEmpty: false, documentation: "")
      }
      return Success(
        content: .bytes(contentType: "*/*"), mayBeEmpty: false,
        documentation: exchange.responses[redirect].documentation)
    }
    let response = exchange.responses[success.response]
    guard let content = success.content else {
      return Success(content: .nothing, mayBeEmpty: false, documentation: response.documentation)
    }
    return Success(
      content: Self.content(response.contents[content]),
      mayBeEmpty: successes.contains { exchange.responses[$0].contents.isEmpty },
      documentation: response.documentation)
  }

  /// The stream that the second method returns, once its elements have a type.
  func stream(of exchange: Exchange) -> Success? {
    guard let stream, let content = stream.content else { return nil }
    let response = exchange.responses[stream.response]
    return Success(
      content: Self.content(response.contents[content]), mayBeEmpty: false,
      documentation: response.documentation)
  }

  private static func content(_ content: Exchange.Content) -> Success.Content {
    let contentType = content.mediaType
    switch content.kind {
    case .json, .derivedJSON: return .json(content.type ?? ValueType(.json))
    case .eventStream: return .stream(content.streamed(as: .serverSentEvents))
    case .jsonLines: return .stream(content.streamed(as: .jsonLines))
    case .jsonSequence: return .stream(content.streamed(as: .jsonSequence))
    case .text: return .text(contentType: contentType)
    case .anything, .textRange, .range:
      if let type = content.type, type.saysMoreThanBytes { return .json(type) }
      return content.kind.isText
        ? .text(contentType: contentType) : .bytes(contentType: contentType)
    case .multipartForm, .urlEncodedForm, .bytes: return .bytes(contentType: contentType)
    }
  }

  /// The errors that the method throws, once their contents have types.
  func failures(of exchange: Exchange) -> [Failure] {
    failures.map { failure in
      let response = exchange.responses[failure.response]
      return Failure(
        status: response.status, documentation: response.documentation,
        body: failure.content.flatMap { response.contents[$0].type })
    }
  }
}

extension Exchange.Content {
  fileprivate func streamed(as framing: StreamedContent.Framing) -> StreamedContent {
    let element: StreamedContent.Element
    if let elementType, elementType.isJSON {
      element = eventData.map { .event(elementType, data: $0) } ?? .json(elementType)
    } else {
      element = kind == .eventStream ? .undescribedEvent : .json(elementType ?? ValueType(.json))
    }
    return StreamedContent(framing: framing, element: element, contentType: mediaType)
  }
}

extension ValueType {
  /// Whether the data of events that have the type are JSON: a string would be the data themselves.
  fileprivate var isJSON: Bool {
    switch kind {
    case .string, .file, .base64, .dateTime, .date, .uuid, .json: false
    case .boolean, .integer, .number, .array, .map, .named: true
    }
  }
}

extension ContentKind {
  /// Whether the values of a request have types of their own.
  var isTypedInRequests: Bool {
    switch self {
    case .json, .derivedJSON, .multipartForm, .urlEncodedForm, .anything, .textRange, .range: true
    case .text, .bytes, .eventStream, .jsonLines, .jsonSequence: false
    }
  }

  /// Whether the values of a successful response have types of their own.
  var isTypedInResponses: Bool {
    switch self {
    case .json, .derivedJSON, .anything, .textRange, .range, .eventStream, .jsonLines,
      .jsonSequence:
      true
    case .multipartForm, .urlEncodedForm, .text, .bytes: false
    }
  }

  /// Whether errors are read from the kind.
  fileprivate var isReadOfFailures: Bool { isJSON || self == .anything }
}

extension RequestBody.Encoding {
  fileprivate var isJSON: Bool {
    if case .json = self { return true }
    return false
  }
}

extension ValueType {
  /// Whether a value of any media type must be JSON, since it has parts.
  var saysMoreThanBytes: Bool {
    switch kind {
    case .string, .file, .base64, .json: false
    case .boolean, .integer, .number, .dateTime, .date, .uuid, .array, .map, .named: true
    }
  }
}

extension Array {
  /// The index of the first element of the lowest rank.
  fileprivate func best(_ rank: KeyPath<Element, Int>) -> Int? {
    indices.min { self[$0][keyPath: rank] < self[$1][keyPath: rank] }
  }
}
