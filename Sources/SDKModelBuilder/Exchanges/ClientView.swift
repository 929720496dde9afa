import SDKModel
import TextGrammar

/// Determines the parts of an exchange that the client uses: at most one media type for the request
/// and for each response.
///
/// The choice depends only on statuses and media types, before anything has a type. The method's
/// arguments and its result then follow from the types of these parts.
struct ClientView {
  /// A response, and the media type to read.
  struct Reading {
    /// The index of the response.
    var response: Int
    /// The index of the media type; `nil` if no body is read.
    var content: Int?
  }

  /// The index of the request's media type; `nil` if no body is sent.
  let request: Int?
  /// The success that the method returns; `nil` if none is described.
  let success: Reading?
  /// The responses that are not failures, in document order: the successes, and the redirects that
  /// are not followed.
  let outcomes: [Reading]
  /// The success as a stream, if ``success`` is another media type of the same response.
  let stream: Reading?
  /// The successes in other media types that describe other values, each of which has a method.
  let otherResponses: [Reading]
  /// The indices of the request's other media types, each of which has a method.
  let otherRequests: [Int]
  /// The responses that are described as failures.
  let failures: [Reading]
  /// The indices of all responses that mean success.
  let successes: [Int]

  init(of exchange: Exchange, method: String) {
    request = exchange.request.flatMap { request in
      // An optional object without properties is not an argument.
      !request.isRequired && request.contents.allSatisfy(\.isWithoutProperties)
        ? nil : request.contents.best(\.kind.requestRank)
    }
    otherRequests = request.map { exchange.request?.contents.others(than: $0) ?? [] } ?? []
    let responses = exchange.responses
    let described = responses.indices.filter { responses[$0].status.isSuccess }
    let redirects = responses.indices.filter {
      responses[$0].isOutcome(besidesSuccess: !described.isEmpty)
    }
    let hasOutcome = !described.isEmpty || !redirects.isEmpty
    let successes =
      hasOutcome ? described : responses.indices.filter { responses[$0].status == .fallback }
    func reading(_ index: Int) -> Reading {
      // The response to HEAD has no body, whatever GET would return.
      let content = method == "HEAD" ? nil : responses[index].contents.best(\.kind.responseRank)
      return Reading(response: index, content: content)
    }
    self.successes = successes
    success = (successes.first { !responses[$0].contents.isEmpty } ?? successes.first).map(reading)
    // Another request gets a 304 only if its caller has set a header field without a parameter.
    let unchanged = responses.indices.filter {
      exchange.isConditional && !successes.isEmpty && responses[$0].status == .code(304)
    }
    outcomes = (successes + redirects + unchanged).sorted().map { index in
      responses[index].status.isRedirect
        ? Reading(response: index, content: nil) : reading(index)
    }
    stream = success.flatMap { success in
      guard let content = success.content else { return nil }
      let contents = responses[success.response].contents
      guard !contents[content].kind.isStream,
        let index = contents.firstIndex(where: \.kind.isStream)
      else { return nil }
      return Reading(response: success.response, content: index)
    }
    otherResponses =
      success.flatMap { success in
        success.content.map { content in
          responses[success.response].contents.others(than: content).map {
            Reading(response: success.response, content: $0)
          }
        }
      }?.filter { [stream] in $0.content != stream?.content } ?? []
    failures = responses.indices.compactMap { index in
      let status = responses[index].status
      guard status.isError || (status == .fallback && hasOutcome) else { return nil }
      let content = responses[index].contents.firstIndex { $0.kind.isReadOfFailures }
      return Reading(response: index, content: content)
    }
  }

  // MARK: Arguments and results

  /// The body that the method takes, after its content has a type.
  ///
  /// - Parameter other: One of ``otherRequests``; `nil` for the usual media type.
  func body(of exchange: Exchange, in other: Int? = nil) -> RequestBody? {
    guard let request = exchange.request, let index = other ?? self.request else { return nil }
    let content = request.contents[index]
    let (encoding, type) = Self.encoding(of: content)
    return RequestBody(
      encoding: encoding,
      // If the media type is a range, JSON is sent as `application/json`.
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
    case .multipartParts:
      return content.form.order.isEmpty && !type.isArray
        ? (.bytes, ValueType(.base64)) : (.parts(content.form), type)
    case .urlEncodedForm: return (.urlEncoded(content.form), type)
    case .text: return (.text, ValueType(.string))
    case .anything, .textRange, .range:
      return type.hasTypedParts ? (.json, type) : (.bytes, ValueType(.base64))
    case .eventStream, .jsonLines, .jsonSequence, .bytes: return (.bytes, ValueType(.base64))
    }
  }

  /// The method's result, after its contents have types.
  ///
  /// - Parameter other: One of ``otherResponses``; `nil` for the usual media type.
  func success(of exchange: Exchange, in other: Reading? = nil) -> Success {
    let success = other ?? success
    let outcomes = outcomes.map { outcome in
      let reading = outcome.response == other?.response ? other ?? outcome : outcome
      let response = exchange.responses[reading.response]
      let content: Success.Content =
        response.status.namesLocation
        ? .location : reading.content.map { Self.content(response.contents[$0]) } ?? .nothing
      return Outcome(
        status: response.status, content: content, documentation: response.documentation)
    }
    let first = success.map { exchange.responses[$0.response] }
    var result = Success(
      content: success?.content.flatMap { index in
        first.map { Self.content($0.contents[index]) }
      } ?? .nothing, outcomes: outcomes,
      documentation: first?.documentation ?? outcomes.first?.documentation ?? "")
    result.combine()
    return result
  }

  /// The stream that the second method returns, once its elements have a type.
  func stream(of exchange: Exchange) -> Success? {
    guard let stream, let content = stream.content else { return nil }
    let response = exchange.responses[stream.response]
    return Success(
      content: Self.content(response.contents[content]),
      documentation: response.documentation)
  }

  private static func content(_ content: Exchange.Content) -> Success.Content {
    let contentType = content.mediaType
    switch content.kind {
    case .json, .derivedJSON:
      return .json(content.type ?? ValueType(.json), contentType: contentType)
    case .eventStream: return .stream(content.streamed(as: .serverSentEvents))
    case .jsonLines: return .stream(content.streamed(as: .jsonLines))
    case .jsonSequence: return .stream(content.streamed(as: .jsonSequence))
    case .text: return .text(contentType: contentType)
    case .anything, .textRange, .range:
      if let type = content.type, type.hasTypedParts {
        return .json(type, contentType: "application/json")
      }
      return content.kind.isText
        ? .text(contentType: contentType) : .bytes(contentType: contentType)
    case .multipartForm, .multipartParts, .urlEncodedForm, .bytes:
      return .bytes(contentType: contentType)
    }
  }

  /// The errors that the method throws, after their contents have types.
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
    return StreamedContent(
      framing: framing, element: element, hasErrorElements: hasErrorElements,
      contentType: mediaType)
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
  /// Whether the body of a request is typed for this kind.
  var isTypedInRequests: Bool {
    switch self {
    case .json, .derivedJSON, .multipartForm, .multipartParts, .urlEncodedForm, .anything,
      .textRange,
      .range:
      true
    case .text, .bytes, .eventStream, .jsonLines, .jsonSequence: false
    }
  }

  /// Whether the body of a success is typed for this kind.
  var isTypedInResponses: Bool {
    switch self {
    case .json, .derivedJSON, .anything, .textRange, .range, .eventStream, .jsonLines,
      .jsonSequence:
      true
    case .multipartForm, .multipartParts, .urlEncodedForm, .text, .bytes: false
    }
  }

  /// Whether the body of a failure is decoded for this kind.
  fileprivate var isReadOfFailures: Bool { isJSON || self == .anything }
}

extension RequestBody.Encoding {
  fileprivate var isJSON: Bool {
    if case .json = self { return true }
    return false
  }
}

extension ValueType {
  fileprivate var isArray: Bool { if case .array = kind { true } else { false } }

  /// Whether a value of any media type must be JSON, because its type has properties or elements.
  var hasTypedParts: Bool {
    switch kind {
    case .string, .file, .base64, .json: false
    case .boolean, .integer, .number, .dateTime, .date, .uuid, .array, .map, .named: true
    }
  }
}

extension Array {
  /// The index of the first element with the lowest rank.
  fileprivate func best(_ rank: KeyPath<Element, Int>) -> Int? {
    indices.min { self[$0][keyPath: rank] < self[$1][keyPath: rank] }
  }
}

extension [Exchange.Content] {
  /// The contents whose values are others than those of the chosen one: an equal schema describes the
  /// same value in another form, and so do two contents without any.
  fileprivate func others(than chosen: Int) -> [Int] {
    var known: Set = [self[chosen].value]
    return indices.filter { index in
      guard index != chosen, !self[index].kind.isRange else { return false }
      return self[index].schemaNumber == nil && self[chosen].schemaNumber != nil
        || known.insert(self[index].value).inserted
    }
  }
}

extension Exchange.Content {
  /// What distinguishes the values of media types.
  fileprivate struct Value: Hashable {
    var schemaNumber: Int?
    var version: MediaTypeName?
  }

  fileprivate var value: Value {
    Value(schemaNumber: schemaNumber, version: name.isVersionOfJSON ? name : nil)
  }
}
