import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Finds properties that are required, but cannot have a value.
struct PropertyContradictions {
  private let conjuncts: [Conjunct]
  private let required: [RequiredName]

  /// - Parameter conjuncts: The schemas that apply to the objects.
  init(_ conjuncts: [Conjunct]) {
    self.conjuncts = conjuncts
    required = RequiredName.all(among: conjuncts)
  }

  func first(_ analysis: inout SatisfiabilityAnalysis) -> Contradiction? {
    if let found = tooFewNames(analysis) { return found }
    guard !required.isEmpty else { return nil }
    if let found = tooManyNames(&analysis) { return found }
    for conjunct in conjuncts {
      if let found = refusedName(by: conjunct, &analysis) { return found }
    }
    return conjuncts.count > 1 ? combinedProperties(&analysis) : nil
  }

  // MARK: Counts

  private func tooManyNames(_ analysis: inout SatisfiabilityAnalysis) -> Contradiction? {
    guard let highest = CountLimits.properties(conjuncts).highest else { return nil }
    let names = Set(required.map(\.text))
    guard names.count > highest.count else { return nil }
    let needed = names.filter { !mayBeAbsent($0, &analysis) }
    guard needed.count > highest.count else { return nil }
    var sides = [highest.side]
    for name in required where sides.last?.value != name.side.value { sides.append(name.side) }
    return Contradiction(
      sides: sides,
      reason: "\(needed.count) properties are required, more than \(highest.side.description)",
      hint: "raise `maxProperties`, or require fewer properties")
  }

  /// Finds objects that need more properties than there are names.
  private func tooFewNames(_ analysis: SatisfiabilityAnalysis) -> Contradiction? {
    guard let lowest = CountLimits.properties(conjuncts).lowest else { return nil }
    for conjunct in conjuncts {
      let applicators = conjunct.schema.applicators
      guard let rest = applicators.additionalProperties, analysis.refusesSilently(rest),
        applicators.patternProperties.isEmpty,
        let side = Contradiction.Side(.additionalProperties, of: conjunct)
      else { continue }
      let count = applicators.properties.count { !analysis.refusesSilently($0.schema) }
      guard count < lowest.count else { continue }
      return Contradiction(
        sides: [lowest.side, side],
        reason: "\(lowest.side.description) asks for more than the \(count) properties that there "
          + "can be\(conjunct.origin)",
        hint: "lower `minProperties`, or allow additional properties")
    }
    return nil
  }

  // MARK: Names

  /// The first required name that a schema forbids.
  private func refusedName(
    by conjunct: Conjunct, _ analysis: inout SatisfiabilityAnalysis
  ) -> Contradiction? {
    guard let refusals = NameRefusals(conjunct.schema, analysis) else { return nil }
    for name in required {
      guard let refusal = refusals.refusal(of: name.node, &analysis),
        let side = Contradiction.Side(refusal.keyword, of: conjunct),
        !mayBeAbsent(name.text, &analysis)
      else { continue }
      return Contradiction(
        sides: [name.side, side],
        reason: "`\(name.text)` is required\(name.side.origin), but \(refusal.reason)"
          + side.origin,
        hint: "remove the name from `required`, or allow the property",
        ownLocation: name.side.conjunct.reference == nil ? name.node.location : nil)
    }
    return nil
  }

  /// Whether a required property may be absent in one direction, because of `readOnly` or
  /// `writeOnly`.
  private func mayBeAbsent(_ name: String, _ analysis: inout SatisfiabilityAnalysis) -> Bool {
    for conjunct in conjuncts {
      for property in conjunct.schema.applicators.properties
      where property.name == name && analysis.isOneDirectional(property.schema) { return true }
    }
    return false
  }

  // MARK: Several schemas for one property

  private func combinedProperties(_ analysis: inout SatisfiabilityAnalysis) -> Contradiction? {
    var declared: [String: [(schema: Schema, conjunct: Conjunct)]] = [:]
    for conjunct in conjuncts {
      for property in conjunct.schema.applicators.properties {
        declared[property.name, default: []].append((property.schema, conjunct))
      }
    }
    for name in required {
      guard let parts = declared[name.text], parts.count > 1, !mayBeAbsent(name.text, &analysis),
        var contradiction = analysis.contradiction(between: parts), contradiction.isOfOutermost
      else { continue }
      contradiction.reason =
        "`\(name.text)` is required\(name.side.origin) and can have no value: "
        + contradiction.reason
      return contradiction
    }
    return nil
  }
}

extension Conjunct {
  /// The origin of the schema, for a message.
  fileprivate var origin: String { reference.map { " by `\($0.text)`" } ?? "" }
}
