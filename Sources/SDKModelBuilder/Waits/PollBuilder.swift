import Diagnostics
import DocumentTree
import SDKModel

/// Determines how an operation is polled.
struct PollBuilder {
  let operation: Operation
  let table: TypeTable

  /// How the operation is polled, as its document or an overlay states.
  ///
  /// - Throws: ``WaitProblem`` if it cannot be polled like that.
  func poll(_ stated: StatedPoll) throws(WaitProblem) -> Poll {
    guard operation.body?.isRequired != true else {
      throw WaitProblem("this operation cannot be polled: each of its requests needs a body")
    }
    guard let subject else {
      throw WaitProblem(
        "this operation cannot be polled: no required parameter identifies what to wait for")
    }
    var poll = Poll(
      subject: subject, result: try result(without: stated.pending, at: stated.node["pending"]),
      pending: stated.pending)
    let paths = [
      ("status", stated.status), ("until", stated.until), ("unless", stated.unless),
      ("reason", stated.reason),
    ]
    let first = paths.lazy.compactMap { field, path in path.map { (field, $0) } }.first
    guard let (field, path) = first else { return poll }
    guard let type = Self.object(of: poll.result) else {
      throw WaitProblem(
        "this operation cannot be polled: it does not return an object with `\(Self.text(path))`",
        at: stated.node[field])
    }
    // A response without a body means that the work is in progress.
    poll.result.isOptional = false
    if let names = stated.status {
      let status = try value(at: names, in: type, stated.node["status"]) {
        table.isScalar($0) ? nil : "neither a string, nor a boolean or an integer"
      }
      poll.status = Poll.Status(
        path: status, succeeded: stated.succeeded, failed: stated.failed)
    }
    poll.until = try stated.until.map { (names) throws(WaitProblem) in
      try appearing(at: names, in: type, stated.node["until"])
    }
    poll.unless = try stated.unless.map { (names) throws(WaitProblem) in
      try appearing(at: names, in: type, stated.node["unless"])
    }
    poll.reason =
      try stated.reason.map { (names) throws(WaitProblem) in
        try value(at: names, in: type, stated.node["reason"]) {
          table.isText($0) ? nil : "no string"
        }
      } ?? FailureReason.find(in: type, table)
    return poll
  }

  /// The stated statuses that are probably misspelt, each with the intended one.
  ///
  /// A document may not list all: those that it does not are wrong if another one is spelt like it, or
  /// if none means success.
  func doubtfulStatuses(_ stated: StatedPoll, in poll: Poll) -> [(value: String, meant: String?)] {
    guard let type = poll.status?.path.steps.last?.property.type else { return [] }
    let values = stated.succeeded + stated.failed
    switch type.kind {
    case .boolean: return values.filter { !["true", "false"].contains($0) }.map { ($0, nil) }
    case .integer: return values.filter { Int($0) == nil }.map { ($0, nil) }
    case .named(let id):
      guard case .enumeration(let enumeration)? = table[id]?.kind else { return [] }
      let listed = enumeration.cases.map(\.value.plainText)
      let succeeds = stated.succeeded.isEmpty || stated.succeeded.contains(where: listed.contains)
      return values.filter { !listed.contains($0) }.compactMap { value in
        let meant = Spelling.nearest(to: value, among: listed.filter { !values.contains($0) })
        return meant == nil && (succeeds || !stated.succeeded.contains(value))
          ? nil : (value, meant)
      }
    case .string, .number, .dateTime, .date, .uuid, .base64, .file, .json, .array, .map: return []
    }
  }

  /// How an operation is polled that returns a long-running operation in Google's form: `done` at the
  /// end, with `error` or `response`.
  func detected() -> Poll? {
    guard operation.method == "GET", operation.form == .whole, let subject,
      operation.body?.isRequired != true, !operation.success.isOptional,
      let type = Self.object(of: operation.success), isLongRunningOperation(type),
      let done = table.value(at: ["done"], in: type)?.path,
      let error = table.value(at: ["error"], in: type)?.path
    else { return nil }
    return Poll(
      subject: subject, result: operation.success,
      status: Poll.Status(path: done, succeeded: ["true"], failed: []), unless: error,
      reason: FailureReason.find(in: type, table))
  }

  /// Whether values of the type are those of `google.longrunning.Operation` or of AEP-151, which
  /// calls the name a path.
  func isLongRunningOperation(_ type: ValueType) -> Bool {
    func property(_ name: String) -> ValueType? { table.value(at: [name], in: type)?.type }
    guard let done = property("done"), done.isBoolean, property("error") != nil,
      property("response") != nil
    else { return false }
    return (property("name") ?? property("path"))?.isString ?? false
  }

  /// The type of the value, if it is an object.
  static func object(of success: Success) -> ValueType? {
    guard case .json(let type, _) = success.content, !type.isNullable else { return nil }
    return type
  }

  /// The index of the parameter that identifies the work: the last one of the path, or else the last
  /// required one.
  private var subject: Int? {
    let parameters = operation.parameters
    func canIdentify(_ parameter: Parameter) -> Bool {
      guard parameter.isRequired, !parameter.isJSON, !parameter.isIdempotencyKey,
        !table.hasOneValue(parameter.type)
      else { return false }
      if case .uuid = parameter.type.kind { return true }
      return table.isScalar(parameter.type)
    }
    return parameters.lastIndex { $0.in == .path && canIdentify($0) }
      ?? parameters.lastIndex { $0.in != .path && canIdentify($0) }
  }

  /// The value of the call, without the outcomes that mean that the work is in progress.
  private func result(
    without pending: [Int], at node: Node?
  ) throws(WaitProblem) -> Success {
    if case .stream = operation.success.content {
      throw WaitProblem("this operation cannot be polled: its response is a stream")
    }
    let result = operation.success.without(pending)
    guard !result.outcomes.isEmpty || operation.success.outcomes.isEmpty else {
      throw WaitProblem(
        "each response of this operation means that the work goes on", at: node)
    }
    return result
  }

  /// - Parameters:
  ///   - node: What states the location.
  ///   - problem: What is wrong with a value of a type; `nil` if nothing is.
  private func value(
    at names: [String], in type: ValueType, _ node: Node?, _ problem: (ValueType) -> String?
  ) throws(WaitProblem) -> PropertyPath {
    guard let (path, type) = table.value(at: names, in: type) else {
      throw missing(names, in: type, node)
    }
    if let problem = problem(type) {
      throw WaitProblem(
        "`\(Self.text(names))` in the response of this operation is \(problem)", at: node)
    }
    return path
  }

  /// What is wrong with a location where no value can be read.
  private func missing(_ names: [String], in type: ValueType, _ node: Node?) -> WaitProblem {
    let text = Self.text(names)
    guard let property = table.unreadableProperty(at: names, in: type) else {
      return WaitProblem("the response of this operation has no `\(text)`", at: node)
    }
    let name = property.name.replacing("`", with: "'")
    if property.access == .writeOnly {
      return WaitProblem(
        "`\(name)` of `\(text)` is `writeOnly`: no response has it", at: node)
    }
    return property.deprecation == nil
      ? WaitProblem(
        "`\(name)` of `\(text)` has a type of yours, in which nothing can be read", at: node)
      : WaitProblem(
        "`\(name)` of `\(text)` is deprecated: generated code does not read it", at: node,
        hint: "name another property, or remove `deprecated` by an overlay")
  }

  /// The path to a value that is missing at first.
  private func appearing(
    at names: [String], in type: ValueType, _ node: Node?
  ) throws(WaitProblem) -> PropertyPath {
    let path = try value(at: names, in: type, node) { _ in nil }
    let canBeMissing = path.steps.contains { step in
      if case .json = step.property.type.kind { return true }
      return !step.property.isRequired || step.property.type.isNullable
    }
    guard canBeMissing else {
      throw WaitProblem(
        "`\(Self.text(names))` is in each response, so that it says nothing", at: node)
    }
    return path
  }

  private static func text(_ names: [String]) -> String {
    names.map { "/" + $0 }.joined().replacing("`", with: "'")
  }
}

extension Success {
  /// What the call returns if its outcomes with these statuses do not occur.
  func without(_ statuses: [Int]) -> Success {
    let rest = outcomes.filter { outcome in
      !statuses.contains { outcome.status == .code($0) }
    }
    guard rest.count < outcomes.count else { return self }
    var result = Success(
      content: .nothing, outcomes: rest,
      documentation: rest.first?.documentation ?? documentation)
    result.combine()
    return result
  }
}
