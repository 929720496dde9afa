import SDKModel
import TemplateEngine

/// Builds the checks of whole responses, whose types have none of their own.
struct ResponseChecksBuilder {
  private let success: Success
  private let context: EmissionContext

  init(_ success: Success, _ context: EmissionContext) {
    self.success = success
    self.context = context
  }

  func models() -> [ResponseChecksModel] {
    switch success.content {
    case .json(let type, _):
      // Outcomes with equal types may have other constraints.
      let types = success.outcomes.compactMap(\.content.json)
      let isOne = types.allSatisfy { $0.schema == type.schema }
      return isOne ? [model(type, of: nil)].compactMap { $0 } : modelsOfOutcomes
    case .oneOfSeveral: return modelsOfOutcomes
    // The elements of a stream are checked by their types.
    case .nothing, .text, .bytes, .stream, .location: return []
    }
  }

  private var modelsOfOutcomes: [ResponseChecksModel] {
    success.outcomes.compactMap { outcome in
      outcome.content.json.flatMap { model($0, of: outcome.status) }
    }
  }

  /// - Parameter status: The outcome that has the type; `nil` if there is one type.
  /// - Returns: `nil` if there is nothing to check.
  private func model(_ type: ValueType, of status: ResponseStatus?) -> ResponseChecksModel? {
    var patterns = PatternTable(isInline: true)
    let checks = CheckModelBuilder(context: context)
      .checks(type, value: "response", key: "", location: CheckLocation(nil), &patterns)
      .filter { !$0.requirement.isNested }
    guard !checks.isEmpty else { return nil }
    return ResponseChecksModel(
      statuses: status.map(\.runtimeValue) ?? "", response: context.type(of: type).code(),
      checks: checks)
  }
}

extension Success.Content {
  /// The type of the JSON; `nil` for other contents.
  fileprivate var json: ValueType? {
    switch self {
    case .json(let type, _): type
    case .nothing, .text, .bytes, .stream, .location, .oneOfSeveral: nil
    }
  }
}

extension ResponseStatus {
  /// The runtime's expression for the statuses.
  var runtimeValue: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let digit): ".range(\(digit))"
    case .fallback: ".default"
    }
  }
}
