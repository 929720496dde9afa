import SDKModel
import TemplateEngine

/// Builds the view model of the methods that wait for the work that an operation polls.
struct PollModelBuilder {
  private let shape: PollShape
  private let operation: OperationShape
  private let context: EmissionContext

  init(_ shape: PollShape, of operation: OperationShape, _ context: EmissionContext) {
    self.shape = shape
    self.operation = operation
    self.context = context
  }

  func model(_ documentation: OperationDocumentation) -> PollModel {
    PollModel(
      wait: DocumentedMethodModel(documentation: documentation.wait(shape), method: shape.wait),
      updates: shape.updates.map {
        DocumentedMethodModel(documentation: documentation.updates(shape), method: $0)
      },
      call: updatesCall, value: shape.value.code(),
      subject: shape.subject.traits.name.declaredName, rule: rule,
      fetch: OutcomeExtraction(of: operation, shape.poll.result).model(call: fetchCall))
  }

  /// The call of the method that returns each value.
  private var updatesCall: Layout {
    guard let updates = shape.updates else { return "" }
    // A call follows it.
    return .callWithClosure(
      Layout(receiver(updates.name) + updates.name.declaredName),
      updates.arguments(passedOnBy: shape.wait))
  }

  /// The call that asks once.
  private var fetchCall: Layout {
    let name = operation.sending.name
    return .call(
      Layout(receiver(name) + name.declaredName),
      operation.sending.arguments(passedOnBy: shape.wait))
  }

  /// `self.` is needed if a parameter has the method's name.
  private func receiver(_ name: String) -> String {
    shape.wait.parameters.contains { $0.name == name } ? "self." : ""
  }

  // MARK: The rule

  private var rule: Layout {
    let poll = shape.poll
    var arguments: [Layout] = []
    if !poll.pending.isEmpty {
      arguments.append(.argument("pending", .list(poll.pending.map { Layout(String($0)) })))
    }
    if let status = poll.status {
      arguments.append(scalar("status", status.path))
      arguments += texts("succeeded", status.succeeded) + texts("failed", status.failed)
    }
    arguments += poll.until.map { [property("until", $0)] } ?? []
    arguments += poll.unless.map { [property("unless", $0)] } ?? []
    arguments += poll.reason.map { [scalar("reason", $0)] } ?? []
    return .call(SwiftType.pollRule(shape.value).code(), arguments)
  }

  private func texts(_ label: String, _ texts: [String]) -> [Layout] {
    texts.isEmpty ? [] : [.argument(label, .list(ofTexts: texts.uniqued))]
  }

  private func scalar(_ label: String, _ path: PropertyPath) -> Layout {
    .argument(label, Layout("{ \(context.scalarExpression(path, of: "$0")) }"))
  }

  private func property(_ label: String, _ path: PropertyPath) -> Layout {
    .argument(label, Layout("{ \(context.expression(path, of: "$0").text) }"))
  }
}

extension MethodShape {
  /// The arguments of a call from a method that passes on its own parameters. Others, such as a body
  /// that can be left out, keep their default values.
  fileprivate func arguments(passedOnBy caller: MethodShape) -> [Layout] {
    arguments(
      Dictionary(
        caller.parameters.map { ($0.name, Layout($0.name.declaredName)) },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension [String] {
  /// The strings without duplicates, which the literal of a set may not have.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
