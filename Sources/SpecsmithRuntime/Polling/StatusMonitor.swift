import Foundation
import HTTPTypes

/// The resource that reports the progress of the work that a request started (RFC 9110 section
/// 15.3.3), as Azure's APIs have it: a header field of the response names it, or else it is the
/// resource that a PUT or a PATCH changes.
struct StatusMonitor: Sendable {
  /// How the end of the work is reported.
  private enum Kind: Sendable {
    /// By `status` in the body.
    case status
    /// By another status of the response than 202.
    case response
    /// By `properties.provisioningState` in the body.
    case resource

    /// What a response names to be polled.
    func link(in head: ResponseHead) -> PageLink? {
      let names =
        switch self {
        case .status: ["operation-location", "azure-asyncoperation"]
        case .response: ["location"]
        case .resource: [String]()
        }
      return names.lazy.compactMap(head.header).first { !$0.isEmpty }.map { PageLink(text: $0) }
    }
  }

  /// Where the result of the work is.
  enum Result: Sendable {
    case response(ReceivedResponse)
    /// In the response to another request, to a link or else to the resource.
    case request(PageLink?)
  }

  private let kind: Kind
  private let client: APIClient
  private let options: RequestOptions
  /// The request that started the work.
  private let original: APIRequest
  /// What is polled.
  private let link: CurrentLink
  /// What the response that started the work names as the place of the result.
  private let location: PageLink?

  /// - Parameters:
  ///   - head: The response that started the work.
  ///   - value: The value of that response.
  ///   - request: The request that started it.
  /// - Returns: `nil` if nothing is to be polled.
  init?(
    after head: ResponseHead, _ value: (some Any)?, to request: APIRequest,
    options: RequestOptions, by client: APIClient
  ) {
    self.client = client
    self.options = options
    original = request
    location = Kind.response.link(in: head)
    // Only these requests change a resource that reports the progress of its change.
    let isOfResource = request.method == .put || request.method == .patch
    let resource = (value as? any Encodable).flatMap { try? JSONValue(encoding: $0) }
    let state = isOfResource ? StatusMonitor.state(of: resource) : nil
    if state == "succeeded", head.status != 202 {
      return nil
    } else if let monitor = Kind.status.link(in: head) {
      kind = .status
      link = CurrentLink(monitor)
    } else if head.status == 202, let location {
      kind = .response
      link = CurrentLink(location)
    } else if isOfResource, state != nil || head.status == 201 || head.status == 202 {
      kind = .resource
      link = CurrentLink(nil)
    } else {
      return nil
    }
  }

  /// The state of the work that the resource reports, in lowercase.
  private static func state(of resource: JSONValue?) -> String? {
    resource?["properties"]?["provisioningState"]?.string?.lowercased()
  }

  /// Waits until the work has succeeded.
  ///
  /// - Throws: ``PollingError``, ``APIError``, ``ConfigurationError``, `CancellationError`.
  func result(
    via final: FinalState?, every interval: Duration?, timeout: Duration?,
    clock: any Clock<Duration>
  ) async throws -> Result {
    let rule = PollRule<MonitoredState>(
      status: { $0.status }, succeeded: ["succeeded"], failed: ["failed", "canceled", "cancelled"],
      reason: { $0.reason })
    let states = PollingSequence(
      of: original.summary, by: rule, every: interval, timeout: timeout, clock: clock
    ) {
      let response = try await response(to: link.value)
      if let next = kind.link(in: response.head) { link.value = next }
      return MonitoredState(response, status: try status(of: response))
    }
    do {
      return result(of: try await states.finished(), via: final)
    } catch let error as PollingError<MonitoredState> {
      throw error.map { $0.body }
    }
  }

  private func response(to link: PageLink?) async throws -> ReceivedResponse {
    do {
      return try await client.response(to: original.reading, options: options.following(link))
    } catch PageError.foreignLink(let origin) {
      throw PollingError<JSONValue>.foreignLink(origin)
    } catch PageError.invalidLink {
      throw PollingError<JSONValue>.unidentified("Operation-Location")
    }
  }

  /// The status in lowercase.
  private func status(of response: ReceivedResponse) throws -> String {
    let isPending = response.head.status == 202
    guard kind != .response else { return isPending ? "running" : "succeeded" }
    let body: JSONValue? = try client.decode(response, to: original.reading)
    let status =
      kind == .status ? body?["status"]?.string?.lowercased() : StatusMonitor.state(of: body)
    return status ?? (isPending ? "running" : "succeeded")
  }

  private func result(of state: MonitoredState, via final: FinalState?) -> Result {
    guard kind == .status else { return final == .originalURI ? .request(nil) : state.result }
    if let link = state.body["resourceLocation"]?.string {
      return .request(PageLink(text: link))
    }
    // The state of a PUT is never the resource that it makes.
    guard original.method != .put else { return .request(nil) }
    switch final {
    case .originalURI: return .request(nil)
    case .azureAsyncOperation, .operationLocation: return state.result
    case .location, nil:
      return location.map(Result.request)
        ?? (original.method == .patch ? .request(nil) : state.result)
    }
  }

  /// Reads the result.
  func value<Value: Decodable & Sendable>(of result: Result) async throws -> Value {
    let response =
      switch result {
      case .response(let response): response
      case .request(let link): try await response(to: link)
      }
    let value: Value = try client.decode(response, to: original.reading)
    try client.validate(value, of: response, to: original.reading)
    return value
  }
}

/// What is polled next, which each response may change; `nil` for the resource of the request.
private final class CurrentLink: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var current: PageLink?

  init(_ link: PageLink?) {
    current = link
  }

  var value: PageLink? {
    get { lock.withLock { current } }
    set { lock.withLock { current = newValue } }
  }
}

/// The state of the work that a response reports.
private struct MonitoredState: Sendable {
  let response: ReceivedResponse
  let status: String?
  let body: JSONValue

  init(_ response: ReceivedResponse, status: String) {
    self.response = response
    self.status = status
    body =
      (try? SpecsmithJSONDecoder().decode(JSONValue.self, from: response.body)) ?? .null
  }

  /// Why the work failed.
  var reason: String? { body["error"]?["message"]?.string }

  /// The response, or the result in it.
  var result: StatusMonitor.Result {
    guard let result = body["result"], result.object != nil,
      let data = try? JSONCoding.data(of: result)
    else { return .response(response) }
    return .response(response.with(body: data))
  }
}

extension RequestOptions {
  /// The options of a request that only reads.
  fileprivate func following(_ link: PageLink?) -> RequestOptions {
    var options = self
    options.pageLink = link
    options.idempotencyKey = nil
    return options
  }
}

extension APIRequest {
  /// The request for the resource that this one changes.
  fileprivate var reading: APIRequest {
    var reading = APIRequest("GET", path, operation: operation)
    reading.failures = failures
    reading.sendsCredentials = sendsCredentials
    reading.security = security
    reading.server = server
    reading.query = query
    reading.cookies = cookies
    // Conditions are those of the change.
    reading.headers = headers.filter { !$0.name.lowercased().hasPrefix("if-") }
    reading.secrets = secrets
    return reading
  }
}
