import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Determines how to wait for the work that an operation starts.
struct StartedWorkBuilder {
  /// The operations that read whole responses.
  private let operations: [Operation]
  private let polled: [Operation]
  /// Those of the polled operations that `GET` does, by the segments of their paths without the last.
  private let polledBelow: [[Substring]: [Operation]]
  private let table: TypeTable

  init(operations: [Operation], table: TypeTable) {
    self.operations = operations.filter { $0.form == .whole }
    self.table = table
    polled = self.operations.filter { $0.poll != nil }
    polledBelow = Dictionary(grouping: polled.filter { $0.method == "GET" }) {
      $0.key.segments.dropLast()
    }
  }

  // MARK: What is stated

  /// - Throws: ``WaitProblem`` if the operation cannot be waited for so.
  func work(
    of start: Operation, stating stated: StatedStart
  ) throws(WaitProblem) -> StartedWork {
    let found = operations.first {
      $0.hasOwnID && $0.id == stated.operation || $0.key.title == stated.operation
    }
    guard let found else {
      let name = stated.operation.replacing("`", with: "'")
      throw WaitProblem(
        "there is no operation `\(name)` to poll", at: stated.node["operation"],
        hint: Spelling.nearest(to: stated.operation, among: operations.map(\.id))
          .map { "is it `\($0)`?" })
    }
    guard found.poll != nil else {
      throw WaitProblem(
        "the operation `\(found.id)` does not say when the work has ended",
        at: stated.node["operation"],
        hint: "it needs `x-specsmith-wait` as well, \(StatedPoll.hint)")
    }
    let unknown = stated.node["parameters"]?.entries.map(\.key).first { name in
      !found.parameters.contains { $0.name == name.text }
    }
    if let unknown {
      let name = unknown.text
      throw WaitProblem(
        "the operation `\(found.id)` has no parameter `\(name.replacing("`", with: "'"))`",
        at: unknown,
        hint: Spelling.nearest(to: name, among: found.parameters.map(\.name))
          .map { "is it `\($0)`?" })
    }
    return .polled(
      by: found.key,
      arguments: try arguments(of: found, startedBy: start, at: stated.node["parameters"]) {
        stated.parameters[$0.name]
      })
  }

  // MARK: What is detected

  func detected(for start: Operation, _ source: OperationObject) -> StartedWork? {
    guard start.form == .whole, !start.success.isStream else { return nil }
    if let monitor = StartedWork.Monitor(of: start, source) { return .monitored(monitor) }
    return linked(start, source) ?? below(start) ?? longRunning(start)
  }

  /// By a link of the response to an operation that is polled.
  private func linked(_ start: Operation, _ source: OperationObject) -> StartedWork? {
    let links = source.responses.filter(\.status.isSuccess).flatMap(\.response.links)
    return links.lazy.compactMap { link -> StartedWork? in
      guard let target = polled.first(where: { $0.isTarget(of: link) }), target.key != start.key
      else { return nil }
      var paths: [String: [String]] = [:]
      for (name, expression) in link.parameters {
        // A parameter of the same name is passed on automatically.
        if expression.hasScalarPrefix("$request.path.") { continue }
        guard expression.hasScalarPrefix(Self.bodyExpression),
          let pointer = JSONPointer(
            fragment: expression.unicodeScalars.dropFirst(Self.bodyExpression.count)
              .reduce(into: "") { $0.unicodeScalars.append($1) })
        else { return nil }
        // `path.id` distinguishes a parameter from others with its name.
        paths[name.hasScalarPrefix("path.") ? String(name.dropFirst(5)) : name] = pointer.tokens
      }
      let arguments = try? arguments(of: target, startedBy: start) { paths[$0.name] }
      return arguments.map { .polled(by: target.key, arguments: $0) }
    }.first
  }

  private static let bodyExpression = "$response.body#"

  /// By its path: that of the polled operation is one parameter longer.
  private func below(_ start: Operation) -> StartedWork? {
    guard start.method == "POST" else { return nil }
    return (polledBelow[start.key.segments] ?? []).lazy.compactMap { target -> StartedWork? in
      guard let poll = target.poll,
        target.key.segments.last == "{\(target.parameters[poll.subject].name)}",
        let arguments = try? arguments(of: target, startedBy: start, stated: { _ in nil })
      else { return nil }
      return .polled(by: target.key, arguments: arguments)
    }.first
  }

  /// By its response: a long-running operation in Google's form, which only one operation returns by
  /// its name.
  private func longRunning(_ start: Operation) -> StartedWork? {
    guard !["GET", "HEAD"].contains(start.method),
      case .json(let type, _) = start.success.content,
      PollBuilder(operation: start, table: table).isLongRunningOperation(type)
    else { return nil }
    let targets = polled.filter { target in
      guard case .json(let other, _) = target.success.content else { return false }
      return type.isSame(as: other)
    }
    guard targets.count == 1,
      let arguments = try? arguments(of: targets[0], startedBy: start, stated: { _ in nil }),
      arguments.contains(where: { argument in
        guard case .response(let path) = argument.source else { return false }
        return path.names == [targets[0].parameters[argument.parameter].name]
      })
    else { return nil }
    return .polled(by: targets[0].key, arguments: arguments)
  }

  // MARK: Arguments

  /// The arguments of the polled operation that the start determines.
  ///
  /// - Parameters:
  ///   - node: What states where values are.
  ///   - stated: Where the response has the value of a parameter, if that is stated.
  /// - Throws: ``WaitProblem`` if what identifies the work is not among them.
  private func arguments(
    of target: Operation, startedBy start: Operation, at node: Node? = nil,
    stated: (Parameter) -> [String]?
  ) throws(WaitProblem) -> [StartedWork.Argument] {
    let response: ValueType? =
      if case .json(let type, _) = start.success.content { type } else { nil }
    func value(at names: [String], for parameter: Parameter) -> PropertyPath? {
      guard let response, let (path, type) = table.value(at: names, in: response),
        type.withoutNull.isSame(as: parameter.type.withoutNull)
      else { return nil }
      return path
    }
    var arguments: [StartedWork.Argument] = []
    for (index, parameter) in target.parameters.enumerated() {
      if let names = stated(parameter) {
        guard let path = value(at: names, for: parameter) else {
          let pointer = names.map { "/" + $0 }.joined().replacing("`", with: "'")
          throw WaitProblem(
            "the response that starts the work has no `\(pointer)` of the type of the parameter `\(parameter.name)`",
            at: node?[parameter.name])
        }
        arguments.append(.init(parameter: index, source: .response(path)))
        continue
      }
      let shared = start.parameters.firstIndex {
        $0.in == parameter.in && $0.name == parameter.name
          && $0.type.withoutNull.isSame(as: parameter.type.withoutNull)
          && ($0.isRequired || !parameter.isRequired)
      }
      // What identifies the work is in the response: a parameter of the start with that name
      // identifies something else.
      if index == target.poll?.subject, let path = value(at: [parameter.name], for: parameter) {
        arguments.append(.init(parameter: index, source: .response(path)))
      } else if let shared {
        arguments.append(.init(parameter: index, source: .parameter(shared)))
      } else if index == target.poll?.subject {
        guard let path = value(at: ["id"], for: parameter) else {
          throw WaitProblem(
            "the response that starts the work has no value for the parameter `\(parameter.name)`",
            hint: "such as `parameters: {\(parameter.name): /job/id}`")
        }
        arguments.append(.init(parameter: index, source: .response(path)))
      }
    }
    return arguments
  }
}

extension StartedWork.Monitor {
  /// Reads `x-ms-long-running-operation` and `x-ms-long-running-operation-options`.
  ///
  /// - Returns: `nil` without them, or if the value at the end is neither JSON nor nothing.
  fileprivate init?(of operation: Operation, _ source: OperationObject) {
    func node(_ name: String) -> Node? {
      source.extensions.first { $0.name == name }?.value
    }
    guard node("x-ms-long-running-operation")?.boolean == true else { return nil }
    let options = node("x-ms-long-running-operation-options")
    var success = operation.success.without([202])
    if success.outcomes.isEmpty, options?["final-state-schema"] == nil {
      // Some documents describe the result as if it were the first response.
      success = operation.success
    }
    // What is deleted has no value, and many servers end with 204 whatever the document says.
    if operation.method == "DELETE" {
      success = Success(content: .nothing, documentation: success.documentation)
    }
    switch success.content {
    case .nothing, .json: break
    case .text, .bytes, .stream, .location, .oneOfSeveral: return nil
    }
    self.init(
      result: (options?["final-state-via"]?.text).flatMap(Result.init), success: success)
  }
}

extension Operation {
  fileprivate func isTarget(of link: LinkObject) -> Bool {
    switch link.target {
    case .operationID(let id): hasOwnID && self.id == id
    case .operationReference(let reference, _):
      reference.split(separator: "#").last.flatMap { JSONPointer(fragment: $0) }?.tokens
        == ["paths", key.pathText, method.lowercased()]
    }
  }
}

extension OperationKey {
  /// The parts of the path between its slashes, without an empty one at its end.
  fileprivate var segments: [Substring] { pathText.split(separator: "/") }
}

extension ValueType {
  fileprivate var withoutNull: ValueType {
    var type = self
    type.isNullable = false
    return type
  }
}

extension Success {
  fileprivate var isStream: Bool { if case .stream = content { true } else { false } }
}
