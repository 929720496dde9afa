import SDKModel
import TemplateEngine

/// How the value at the end of some work is taken from the result of a call.
struct OutcomeExtraction {
  /// The outcomes with a value; empty if the call returns the value itself.
  private let cases: [String]
  /// The outcomes at the end that have no value.
  private let emptyCases: [String]

  /// - Parameter result: What the call returns at the end, without the outcomes before.
  init(of shape: OperationShape, _ result: Success) {
    guard let outcomes = shape.outcomes, !result.isOneOfSeveral else {
      cases = []
      emptyCases = []
      return
    }
    let ended = outcomes.cases.filter { member in
      result.outcomes.contains { $0.status == member.outcome.status }
    }
    cases = ended.filter { $0.type != .void }.map(\.name)
    emptyCases = ended.filter { $0.type == .void }.map(\.name)
  }

  func model(call: Layout) -> OutcomeExtractionModel {
    func patterns(_ names: [String], _ binding: String) -> String {
      names.map { ".\($0)\(binding)" }.joined(separator: ", ")
    }
    return OutcomeExtractionModel(
      call: call, cases: patterns(cases, "(let value)"), emptyCases: patterns(emptyCases, ""),
      emptyValue: cases.isEmpty ? "()" : ".some(nil)")
  }
}

extension Success {
  fileprivate var isOneOfSeveral: Bool {
    if case .oneOfSeveral = content { true } else { false }
  }
}
