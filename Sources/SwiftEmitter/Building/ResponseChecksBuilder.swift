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
      guard isOne else { return modelsOfOutcomes }
      let checks = checks(of: type)
      return checks.isEmpty ? [] : [model(type, checks, of: nil)]
    case .oneOfSeveral: return modelsOfOutcomes
    // The elements of a stream are checked by their types.
    case .nothing, .text, .bytes, .stream, .location: return []
    }
  }

  private var modelsOfOutcomes: [ResponseChecksModel] {
    let outcomes = success.outcomes.compactMap { outcome in
      outcome.content.json.map { (status: outcome.status, type: $0, checks: checks(of: $0)) }
    }
    let checked = outcomes.filter { !$0.checks.isEmpty }.map(\.status)
    // Where the status alone decides, an outcome without checks says so, or it would get those of a
    // less specific one.
    return outcomes.filter { outcome in
      !outcome.checks.isEmpty
        || !success.dependsOnStatus && checked.contains { $0.contains(outcome.status) }
    }.map { model($0.type, $0.checks, of: $0.status) }
  }

  private func checks(of type: ValueType) -> [CheckModel] {
    var patterns = PatternTable(isInline: true)
    return CheckModelBuilder(context: context)
      .checks(type, value: "response", key: "", location: CheckLocation(nil), &patterns)
      .filter { !$0.requirement.isNested }
  }

  /// - Parameter status: The outcome that has the type; `nil` if there is one type.
  private func model(
    _ type: ValueType, _ checks: [CheckModel], of status: ResponseStatus?
  ) -> ResponseChecksModel {
    ResponseChecksModel(
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
