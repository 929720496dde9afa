import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking
import TextGrammar

/// Answers requests as an API would that keeps to its document, without a network.
///
/// Requests are answered one after the other: a value of this type remembers what was created, and
/// the values that it has made.
public struct Mock {
  public struct Options: Sendable {
    /// Whether what was created is kept under its path.
    public var isStateful: Bool
    /// Whether values are made anew for each answer, and examples are not used.
    public var isDynamic: Bool
    /// The statuses that some requests fail with.
    public var failures: [FailureRate]
    /// The seed of everything that is random.
    public var seed: UInt64

    public init(
      isStateful: Bool = false, isDynamic: Bool = false, failures: [FailureRate] = [],
      seed: UInt64 = 0
    ) {
      self.isStateful = isStateful
      self.isDynamic = isDynamic
      self.failures = failures
      self.seed = seed
    }
  }

  let document: OpenAPIDescription
  let options: Options
  let typing: TextTyping
  private let router: Router
  private let security: SecurityCheck
  /// How operations return pages, by their positions in the document.
  let pages: [Int: PagedOperation]
  /// The operations that report the progress of some work, by their positions in the document.
  let polls: [Int: PolledOperation]
  var polledWork = PolledWork()
  let resources: ResourcePaths
  var requests: SchemaCheck
  var bodies: ResponseBodies
  var store = ResourceStore()
  private var chance: RandomSequence

  /// - Parameters:
  ///   - document: The document.
  ///   - sdk: The model of the same document, which knows which operations return pages.
  public init(_ document: OpenAPIDescription, sdk: SDK, options: Options = Options()) {
    self.document = document
    self.options = options
    let schemas = SchemaIndex(document)
    typing = TextTyping(schemas: schemas)
    router = Router(document)
    security = SecurityCheck(document: document)
    pages = PagedOperation.all(in: sdk, document)
    polls = PolledOperation.all(in: sdk, document)
    resources = ResourcePaths(document)
    requests = SchemaCheck(
      direction: .request, followsDiscriminators: true, schemaAt: schemas.schema(at:))
    bodies = ResponseBodies(schemas, seed: options.seed)
    chance = RandomSequence(seed: options.seed &+ 1)
  }

  /// What a response depends on in its request.
  struct Call {
    var request: MockRequest
    var query: [(name: String, value: String)] = []
    var preference: Preference
    /// The position of the operation in the document.
    var position = 0
    var operation: OperationObject
    var pathValues: [String: String] = [:]
    /// The segments of the path below the server's own path, without a slash at the end.
    var path: [String] = []
    var checked = RequestCheck.Outcome()

    var title: String { operation.id ?? "\(operation.method) \(operation.path)" }
  }

  /// The response to a request. The response to `HEAD` has the body that `GET` would have.
  public mutating func respond(to request: MockRequest) -> MockResult {
    guard let query = EncodedText.pairs(request.query) else {
      return refusal(
        400,
        [
          Problem(
            .target, "has a query that cannot be read: an escape is broken, or it is too long")
        ])
    }
    switch router.route(request.method, request.path) {
    case .undecodable: return refusal(400, [Problem(.target, "has a broken percent-encoding")])
    case .unknownPath:
      return refusal(404, [Problem(.target, named: request.path, "is not in the document")])
    case .otherMethods(let methods):
      var result = refusal(
        405,
        [
          Problem(
            .method, named: request.method,
            "is not one of the path's: \(methods.joined(separator: ", "))")
        ])
      result.response.set("Allow", methods.joined(separator: ", "))
      return result
    case .found(let position, let values, let path):
      let call = Call(
        request: request, query: query, preference: Preference(request, query),
        position: position, operation: document.operations[position], pathValues: values,
        path: path.count > 1 && path.last == "" ? path.dropLast() : path)
      return respond(to: call)
    }
  }

  private mutating func respond(to call: Call) -> MockResult {
    var call = call
    if let status = failure() {
      return error([status], "the mock server was told to fail", [], call)
    }
    if let refusal = security.refusal(of: call.request, call.query, call.operation) {
      var result = error([401], refusal.problem.text, [refusal.problem], call)
      if result.response.status == 401, result.response.header("WWW-Authenticate") == nil {
        result.response.set("WWW-Authenticate", refusal.challenge)
      }
      return result
    }
    call.checked = RequestCheck(document: document, typing: typing).outcome(
      of: call.request, call.query, pathValues: call.pathValues, call.operation, &requests)
    if let first = call.checked.problems.first {
      let statuses = call.checked.isUnsupported ? [415] : [400, 422]
      return error(statuses, first.text, call.checked.problems, call)
    }
    var result = success(of: call)
    result.requestBody = call.checked.body
    return result
  }

  private mutating func failure() -> Int? {
    for failure in options.failures where chance.fraction() < failure.rate { return failure.status }
    return nil
  }

  // MARK: Successes

  private mutating func success(of call: Call) -> MockResult {
    let statuses = StatusChoice(operation: call.operation)
    let poll = poll(of: call)
    var choice = statuses.success(without: poll?.operation.pending ?? [])
    if let code = call.preference.code {
      guard let response = statuses.response(for: code) else {
        return refusal(
          404,
          [
            Problem(
              .header, named: "Prefer", "asks for the status \(code), which is not documented")
          ],
          call)
      }
      choice = StatusChoice.Choice(status: code, response: response)
    } else if options.isStateful, let missing = missingResource(call) {
      return error([404], missing.text, [missing], call)
    } else if let poll, poll.isPending, let pending = poll.operation.pendingChoice(statuses) {
      guard pending.status < 400 else {
        return error([pending.status], "the work goes on", [], call)
      }
      choice = pending
    }
    var result = MockResult(
      response: MockResponse(status: choice.status), operation: call.title, source: "empty")
    result.notes += call.checked.unknownNames.map { "the document has no query parameter `\($0)`" }
    guard let response = choice.response else {
      result.notes.append("the document has no successful response")
      return result
    }
    if choice.status != 204, choice.status != 304, choice.status >= 200 {
      do throws(BodyFailure) {
        var body = try self.body(of: response, call, choice.status)
        if choice.status < 300, call.preference.code == nil, call.preference.example == nil {
          applyPages(to: &body, call)
          if options.isStateful { applyState(to: &body, call) }
          if let poll { apply(poll, to: &body) }
        }
        fill(&result, with: body)
      } catch {
        switch error {
        case .notAcceptable(let names):
          return refusal(
            406, [Problem(.header, named: "Accept", "takes none of the media types \(names)")], call
          )
        case .noSuchExample(let name):
          return refusal(
            404,
            [
              Problem(
                .header, named: "Prefer", "asks for the example `\(name)`, which is not documented")
            ],
            call)
        }
      }
    } else if options.isStateful, choice.status < 300, call.preference.code == nil {
      var nothing = ResponseBody()
      applyState(to: &nothing, call)
      result.source = nothing.source
    }
    result.response.headers += HeaderValues.fields(
      of: response, status: choice.status, path: call.request.path, &bodies.values)
    if call.operation.isDeprecated { result.response.set("Deprecation", "true") }
    return result
  }

  private enum BodyFailure: Error {
    case notAcceptable(String)
    case noSuchExample(String)
  }

  private mutating func body(
    of response: ResponseObject, _ call: Call, _ status: Int
  ) throws(BodyFailure) -> ResponseBody {
    guard !response.content.isEmpty else { return ResponseBody() }
    let wantsStream = call.checked.body?["stream"] == .boolean(true)
    let accept = ContentNegotiation(accept: call.request.header("Accept"))
    var media = accept.choice(among: response.content, prefersStream: wantsStream)
    // An error has whichever form is available.
    if status >= 400 { media = media ?? response.content.first }
    guard let media else {
      throw .notAcceptable(response.content.map { "`\($0.name)`" }.joined(separator: ", "))
    }
    do throws(ResponseBodies.Failure) {
      return try bodies.body(
        of: media, example: call.preference.example,
        isDynamic: call.preference.isDynamic ?? options.isDynamic)
    } catch {
      switch error {
      case .noSuchExample(let name): throw .noSuchExample(name)
      }
    }
  }

  func fill(_ result: inout MockResult, with body: ResponseBody) {
    result.source = body.source
    result.notes += body.notes
    result.response.parts = body.parts
    result.response.isStream = body.isStream
    if let type = body.contentType { result.response.set("Content-Type", type) }
  }
}
