import SDKModel
import TemplateEngine

/// Builds the view model of an operation's outcomes, and the code that distinguishes them.
struct OutcomesModelBuilder {
  private let shape: OperationShape
  private let success: Success
  private let context: EmissionContext

  init(_ shape: OperationShape, _ context: EmissionContext) {
    self.shape = shape
    success = shape.operation.success
    self.context = context
  }

  /// - Returns: `nil` if the operation has no such enumeration.
  func model() -> OutcomesModel? {
    shape.outcomes.map { outcomes in
      OutcomesModel(
        documentation: DocumentationComment.make(
          [.own("The outcomes of ``\(shape.name)``.")]),
        name: outcomes.type.name,
        cases: outcomes.cases.map { member in
          OutcomeModel(
            documentation: DocumentationComment.make(
              [
                .document(member.outcome.documentation),
                .own(Self.documentation(of: member.outcome)),
              ]),
            name: member.name, type: member.type == .void ? "" : member.type.code())
        })
    }
  }

  private static func documentation(of outcome: Outcome) -> String {
    switch outcome.content {
    case .location: "Status \(outcome.status.text). The value is the `Location` of the redirect."
    case .nothing, .json, .text, .bytes, .stream, .oneOfSeveral:
      "Status \(outcome.status.text)."
    }
  }

  /// The documented outcomes as expressions of the runtime.
  func expressions() -> [Layout] {
    if let outcomes = shape.outcomes {
      return outcomes.cases.map { member in
        expression(
          member.outcome, make: "{ .\(member.name)($0) }", empty: Layout("." + member.name))
      }
    }
    return success.outcomes.map { expression($0, make: "{ $0 }", empty: "nil") }
  }

  private func expression(_ outcome: Outcome, make: Layout, empty: Layout) -> Layout {
    let statuses = Layout(outcome.status.runtimeValue)
    func reading(_ name: Layout, _ arguments: [Layout] = []) -> Layout {
      .callWithClosure(name, [statuses] + arguments) + " " + make
    }
    return switch outcome.content {
    case .json(let type, _):
      reading(".json", [.argument("as", context.type(of: type).code() + ".self")])
    case .text: reading(".text")
    case .bytes: reading(".body")
    case .location: reading(".location")
    case .nothing, .stream, .oneOfSeveral: .call(".empty", [statuses, empty])
    }
  }
}
