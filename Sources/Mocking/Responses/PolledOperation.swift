import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import TextGrammar

/// An operation that tells how far some work has come, as `x-specsmith-wait` says or as its response
/// shows.
struct PolledOperation: Sendable {
  struct Status: Sendable {
    /// The names that lead to the status in the response.
    var path: [String]
    var succeeded: [String]
    var failed: [String]
  }

  /// The statuses of responses that mean that the work is in progress.
  var pending: [Int]
  var status: Status?
  /// The names that lead to the property that appears at the end.
  var until: [String]?
  /// The names that lead to the property that only failed work has.
  var unless: [String]?

  /// The polled operations, by their positions in the document.
  static func all(in sdk: SDK, _ document: OpenAPIDescription) -> [Int: PolledOperation] {
    var found: [OperationKey: PolledOperation] = [:]
    collect(sdk.root, into: &found)
    var polled: [Int: PolledOperation] = [:]
    for (position, operation) in document.operations.enumerated() {
      polled[position] = found[OperationKey(operation)]
    }
    return polled
  }

  private static func collect(
    _ resource: Resource, into found: inout [OperationKey: PolledOperation]
  ) {
    for operation in resource.operations {
      guard let poll = operation.poll else { continue }
      found[operation.key.inAnyForm] = PolledOperation(poll)
    }
    for child in resource.children { collect(child, into: &found) }
  }

  private init(_ poll: Poll) {
    pending = poll.pending
    status = poll.status.map {
      Status(path: $0.path.names, succeeded: $0.succeeded, failed: $0.failed)
    }
    until = poll.until?.names
    unless = poll.unless?.names
  }

  /// The documented response that says that the work goes on.
  func pendingChoice(_ statuses: StatusChoice) -> StatusChoice.Choice? {
    pending.lazy.compactMap { status in
      statuses.response(for: status).map {
        StatusChoice.Choice(status: status, response: $0)
      }
    }.first
  }
}

/// The work that was asked for, by the paths of the requests.
struct PolledWork {
  /// The hashes of the paths, which a client may make long.
  private var paths: Set<Int> = []
  private static let limit = 10_000

  /// Whether this is the first request for some work.
  mutating func isFirst(_ path: String) -> Bool {
    if paths.count >= Self.limit { paths = [] }
    return paths.insert(path.hashValue).inserted
  }
}

extension Mock {
  /// How a request asks for some work.
  struct PolledCall {
    var operation: PolledOperation
    /// Whether the work goes on: only the first request for it finds it so, so that a client
    /// waits, but not for long.
    var isPending: Bool
  }

  /// - Returns: `nil` if the operation is not polled, or the request asks for a certain response.
  mutating func poll(of call: Call) -> PolledCall? {
    guard let operation = polls[call.position], call.preference.code == nil,
      call.preference.example == nil
    else { return nil }
    return PolledCall(
      operation: operation, isPending: polledWork.isFirst(call.path.joined(separator: "/")))
  }

  /// Sets the status of the work in a response.
  mutating func apply(_ call: PolledCall, to body: inout ResponseBody) {
    guard let made = body.literal, let schema = body.schema else { return }
    let polled = call.operation
    var shown = made
    if let path = polled.unless { remove(path, from: &shown, schema) }
    if let status = polled.status {
      let text = shown.value(at: status.path)?.plainText
      let hasEnded = text.map { status.succeeded.contains($0) } ?? false
      let hasFailed = text.map { status.failed.contains($0) } ?? false
      if hasFailed || !call.isPending && !hasEnded {
        let values = status.succeeded.lazy.flatMap(Self.scalars)
        set(status.path, to: Array(values), in: &shown, schema)
      }
    }
    if let path = polled.until {
      if call.isPending {
        remove(path, from: &shown, schema)
      } else if shown.value(at: path) ?? .null == .null,
        let value = bodies.values.value(of: schema)?.literal.value(at: path), value != .null
      {
        set(path, to: [value], in: &shown, schema)
      }
    }
    if shown != made { body.set(shown, from: body.source + (call.isPending ? "" : ", done")) }
  }

  /// The values that a status with this text can be.
  private static func scalars(_ text: String) -> [Literal] {
    switch text {
    case "true": [.string(text), .boolean(true)]
    case "false": [.string(text), .boolean(false)]
    default: [.string(text)] + (Int(text).map { [.number(ExactDecimal($0))] } ?? [])
    }
  }

  /// Sets a property to the first of some values with which its schema agrees.
  private mutating func set(
    _ path: [String], to values: [Literal], in literal: inout Literal, _ schema: Schema
  ) {
    for value in values {
      let changed = literal.setting(at: path[...], to: value)
      guard bodies.values.agrees(changed, with: schema) else { continue }
      literal = changed
      return
    }
  }

  /// Removes a property, or makes it null if it has to be there.
  private mutating func remove(_ path: [String], from literal: inout Literal, _ schema: Schema) {
    guard literal.value(at: path) != nil else { return }
    for value in [nil, Literal.null] {
      let changed = literal.setting(at: path[...], to: value)
      guard bodies.values.agrees(changed, with: schema) else { continue }
      literal = changed
      return
    }
  }
}
