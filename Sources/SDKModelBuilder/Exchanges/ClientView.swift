import SDKModel

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
  /// The index of the redirect whose target has the method's result, if no success is described.
  let redirect: Int?
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

  // MARK: Arguments and results

  /// The body that the method takes, after its content has a type.
  func body(of exchange: Exchange) -> RequestBody? {
    guard let request = exchange.request, let index = self.request else { return nil }
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
    case .urlEncodedForm: return (.urlEncoded(content.form), type)
    case .text: return (.text, ValueType(.string))
    case .anything, .textRange, .range:
      return type.saysMoreThanBytes ? (.json, type) : (.bytes, ValueType(.base64))
    case .bytes: return (.bytes, ValueType(.base64))
    }
  }

  /// The method's result, after its content has a type.
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

  private static func content(_ content: Exchange.Content) -> Success.Content {
    let contentType = content.mediaType
    switch content.kind {
    case .json, .derivedJSON: return .json(content.type ?? ValueType(.json))
    case .text: return .text(contentType: contentType)
    case .anything, .textRange, .range:
      if let type = content.type, type.saysMoreThanBytes { return .json(type) }
      return content.kind.isText
        ? .text(contentType: contentType) : .bytes(contentType: contentType)
    case .multipartForm, .urlEncodedForm, .bytes: return .bytes(contentType: contentType)
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

extension ContentKind {
  /// Whether the body of a request is typed for this kind.
  var isTypedInRequests: Bool {
    switch self {
    case .json, .derivedJSON, .multipartForm, .urlEncodedForm, .anything, .textRange, .range: true
    case .text, .bytes: false
    }
  }

  /// Whether the body of a success is typed for this kind.
  var isTypedInResponses: Bool {
    switch self {
    case .json, .derivedJSON, .anything, .textRange, .range: true
    case .multipartForm, .urlEncodedForm, .text, .bytes: false
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
  /// Whether a value of any media type must be JSON, because its type has parts.
  var saysMoreThanBytes: Bool {
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
