import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// What `x-specsmith-wait` states about an operation.
enum StatedWait {
  /// That nothing is waited for.
  case nothing
  case poll(StatedPoll)
  case start(StatedStart)

  /// - Throws: ``WaitProblem`` if the extension is not as documented.
  init(_ node: Node) throws(WaitProblem) {
    if node.boolean == false {
      self = .nothing
    } else if node.kind != .mapping {
      throw WaitProblem(
        "`x-specsmith-wait` says when the work has ended, or which operation to poll",
        hint: StatedPoll.hint)
    } else if node["operation"] != nil || node["parameters"] != nil {
      self = .start(try StatedStart(node))
    } else {
      self = .poll(try StatedPoll(node))
    }
  }
}

/// Why an operation cannot be waited for as stated.
struct WaitProblem: Error {
  let message: String
  let hint: String?
  /// The part of the extension that is wrong; `nil` for the whole.
  let node: Node?

  init(_ message: String, at node: Node? = nil, hint: String? = nil) {
    self.message = message
    self.hint = hint
    self.node = node
  }
}

/// When the work that an operation polls has ended. Lists of names are paths to values of the
/// response.
struct StatedPoll {
  /// The extension, for the locations of errors.
  let node: Node
  var pending: [Int] = []
  var status: [String]?
  var succeeded: [String] = []
  var failed: [String] = []
  var until: [String]?
  var unless: [String]?
  var reason: [String]?

  /// Where a status is stated.
  func location(ofStatus value: String) -> Node {
    let lists = [node["succeeded"], node["failed"]].compactMap { $0 }
    return lists.lazy.flatMap(\.elements).first { $0.text == value } ?? node
  }

  static let hint =
    "such as `status: /status`, `succeeded: [DONE]`, `failed: [FAILED]`; or `pending: [202]`; or `until: /url`"

  fileprivate init(_ node: Node) throws(WaitProblem) {
    try node.checkFields(["pending", "status", "succeeded", "failed", "until", "unless", "reason"])
    self.node = node
    pending = try node.elements(of: "pending") { Int($0.text) }
    guard pending.allSatisfy((200...599).contains) else {
      throw WaitProblem("`pending` lists statuses of responses, such as 202", at: node["pending"])
    }
    status = try node.path("status")
    succeeded = try node.elements(of: "succeeded", \.text)
    failed = try node.elements(of: "failed", \.text)
    until = try node.path("until")
    unless = try node.path("unless")
    reason = try node.path("reason")
    if let both = succeeded.first(where: failed.contains) {
      throw WaitProblem(
        "`\(both.replacing("`", with: "'"))` means success and failure", at: node["failed"])
    }
    guard status == nil || !succeeded.isEmpty || until != nil, status != nil || failed.isEmpty,
      status != nil || succeeded.isEmpty, status != nil || until != nil || !pending.isEmpty
    else {
      throw WaitProblem(
        "`x-specsmith-wait` needs the location of a status and the values that mean success, the property that appears at the end, or the statuses of responses before",
        hint: Self.hint)
    }
  }
}

/// Which operation is polled for the end of what an operation starts.
struct StatedStart {
  /// The extension, for the locations of errors.
  let node: Node
  /// The id of the operation, or its method and path.
  var operation: String
  /// The locations in the response of the values for parameters.
  var parameters: [String: [String]] = [:]

  fileprivate init(_ node: Node) throws(WaitProblem) {
    try node.checkFields(["operation", "parameters"])
    self.node = node
    guard let operation = node["operation"] else {
      throw WaitProblem(
        "`parameters` needs `operation`, whose parameters they are", at: node["parameters"],
        hint: "such as `operation: getJob`; an operation that is polled has neither")
    }
    self.operation = operation.text
    guard let parameters = node["parameters"] else { return }
    guard parameters.kind == .mapping else {
      throw WaitProblem(
        "`parameters` says for each parameter where its value is in the response",
        at: parameters, hint: "such as `parameters: {job_id: /id}`")
    }
    for (key, _) in parameters.entries {
      self.parameters[key.text] = try parameters.path(key.text)
    }
  }
}

extension Node {
  fileprivate func checkFields(_ known: [String]) throws(WaitProblem) {
    guard let unknown = entries.first(where: { !known.contains($0.key.text) })?.key else { return }
    throw WaitProblem(
      "`x-specsmith-wait` has no field `\(unknown.text.replacing("`", with: "'"))`",
      at: unknown, hint: Spelling.nearest(to: unknown.text, among: known).map { "is it `\($0)`?" })
  }

  /// The names of a JSON Pointer, at least one.
  fileprivate func path(_ field: String) throws(WaitProblem) -> [String]? {
    guard let node = self[field] else { return nil }
    guard let pointer = JSONPointer(node.text), !pointer.tokens.isEmpty else {
      throw WaitProblem(
        "`\(field)` is no JSON Pointer to a property of the response",
        at: node, hint: "such as `\(field): /job/status`")
    }
    return pointer.tokens
  }

  fileprivate func elements<Element>(
    of field: String, _ read: (Node) -> Element?
  ) throws(WaitProblem) -> [Element] {
    guard let node = self[field] else { return [] }
    let elements = node.kind == .sequence ? node.elements.compactMap(read) : []
    guard !elements.isEmpty, elements.count == node.count else {
      throw WaitProblem("`\(field)` is no list of values", at: node)
    }
    return elements
  }
}
