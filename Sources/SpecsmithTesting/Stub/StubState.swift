import Foundation
@_spi(Generated) import SpecsmithRuntime

/// The responses of a stub, and the requests that it received.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
final class StubState: @unchecked Sendable {
  private let lock = NSLock()
  // All of these only under the lock.
  private var responses: [(key: StubKey, responses: StubResponses)] = []
  private var received: [StubRequest] = []

  var requests: [StubRequest] { lock.withLock { received } }

  /// The names of the operations for which a response is set.
  var names: [String] { lock.withLock { responses.map(\.key.name) } }

  func set(_ new: StubResponses, for key: StubKey) {
    lock.withLock {
      responses.removeAll { $0.key == key }
      responses.append((key, new))
    }
  }

  /// Records a request.
  ///
  /// - Returns: Its response; `nil` if none is set.
  func response(to request: StubRequest) -> StubResponses.Response? {
    lock.withLock {
      received.append(request)
      let matching = responses.indices.filter { responses[$0].key.matches(request) }
      let best = matching.max { responses[$0].key.precision < responses[$1].key.precision }
      return best.map { responses[$0].responses.next() }
    }
  }
}

/// The responses to the requests of one operation.
struct StubResponses: Sendable {
  typealias Response = @Sendable (StubRequest) async throws -> StubAnswer

  private var responses: [Response]
  private var count = 0

  init(_ answers: [StubAnswer]) {
    responses = answers.map { answer in { _ in answer } }
  }

  init(_ response: @escaping Response) {
    responses = [response]
  }

  /// The response to the next request. The last one is that to all further ones.
  mutating func next() -> Response {
    defer { count += 1 }
    return responses[min(count, responses.count - 1)]
  }
}

/// What determines whether a request is one of an operation.
struct StubKey: Hashable, Sendable {
  let name: String
  /// The `Accept` header, where calls of the operation differ in it.
  private var accept: String?
  /// The media type of the request's body, where calls of the operation differ in it.
  private var contentType: String?

  init<Value>(_ operation: OperationReference<Value>) {
    name = operation.id
    accept = operation.accept
    contentType = operation.contentType
  }

  init(name: String) {
    self.name = name
  }

  /// How many properties of a request it states besides the operation.
  var precision: Int { (accept == nil ? 0 : 1) + (contentType == nil ? 0 : 1) }

  func matches(_ request: StubRequest) -> Bool {
    guard name == request.operation || request.isCall(to: name) else { return false }
    if let accept, accept != request.header("Accept") { return false }
    guard let contentType else { return true }
    // The boundary of a form differs in each request.
    let sent = request.header("Content-Type") ?? ""
    return sent == contentType || sent.hasPrefix(contentType + ";")
  }
}
