import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Properties that are required, and can have no value.
extension SatisfiabilityCheck {
  /// A name in a list of `required`.
  struct RequiredName {
    var node: Node
    var side: Contradiction.Side

    var text: String { node.text }
  }

  mutating func propertyContradiction(among conjuncts: [Conjunct]) -> Contradiction? {
    if let contradiction = closedContradiction(among: conjuncts) { return contradiction }
    let required = requiredNames(among: conjuncts)
    guard !required.isEmpty else { return nil }
    if let contradiction = tooManyNames(required, conjuncts) { return contradiction }
    for conjunct in conjuncts {
      if let contradiction = refusedName(among: required, by: conjunct, conjuncts) {
        return contradiction
      }
    }
    return conjuncts.count > 1 ? combinedProperties(required, conjuncts) : nil
  }

  /// Each name once, where it is required first.
  func requiredNames(among conjuncts: [Conjunct]) -> [RequiredName] {
    var required: [RequiredName] = []
    var seen: Set<String> = []
    for conjunct in conjuncts {
      let names = conjunct.schema.validation.required
      guard !names.isEmpty, let list = conjunct.schema.node["required"] else { continue }
      let side = Contradiction.Side("required", list, conjunct)
      for name in names where conjuncts.count == 1 || seen.insert(name.text).inserted {
        required.append(RequiredName(node: name, side: side))
      }
    }
    return required
  }

  // MARK: How many

  private mutating func tooManyNames(
    _ required: [RequiredName], _ conjuncts: [Conjunct]
  ) -> Contradiction? {
    guard let highest = CountLimits.properties(conjuncts).highest else { return nil }
    let names = Set(required.map(\.text))
    guard names.count > highest.count else { return nil }
    let needed = names.filter { !mayBeAbsent($0, conjuncts) }
    guard needed.count > highest.count else { return nil }
    var sides = [highest.side]
    for name in required where sides.last?.value != name.side.value { sides.append(name.side) }
    return Contradiction(
      sides: sides,
      reason: "\(needed.count) properties are required, more than \(highest.side.description)",
      hint: "raise `maxProperties`, or require fewer properties")
  }

  /// More properties than there are names.
  private mutating func closedContradiction(among conjuncts: [Conjunct]) -> Contradiction? {
    guard let lowest = CountLimits.properties(conjuncts).lowest else { return nil }
    for conjunct in conjuncts {
      let applicators = conjunct.schema.applicators
      guard let rest = applicators.additionalProperties, refusesSilently(rest),
        applicators.patternProperties.isEmpty,
        let key = conjunct.schema.node["additionalProperties"]
      else { continue }
      let count = applicators.properties.count { !refusesSilently($0.schema) }
      guard count < lowest.count else { continue }
      return Contradiction(
        sides: [lowest.side, Contradiction.Side("additionalProperties", key, conjunct)],
        reason: "\(lowest.side.description) asks for more than the \(count) properties that there "
          + "can be\(conjunct.origin)",
        hint: "lower `minProperties`, or allow additional properties")
    }
    return nil
  }

  // MARK: Names

  /// The first name that a schema lets have no value.
  private mutating func refusedName(
    among required: [RequiredName], by conjunct: Conjunct, _ conjuncts: [Conjunct]
  ) -> Contradiction? {
    let applicators = conjunct.schema.applicators
    let isClosed = applicators.additionalProperties.map { refusesSilently($0) } ?? false
    let forbidden = applicators.properties.filter { refusesSilently($0.schema) }
    let patterns = applicators.patternProperties.filter { refusesSilently($0.schema) }
    guard
      isClosed || !forbidden.isEmpty || !patterns.isEmpty || applicators.propertyNames != nil
    else { return nil }
    let known = isClosed ? Set(applicators.properties.map(\.name)) : []
    for name in required {
      let text = name.text
      let refusal: (keyword: String, reason: String)?
      if forbidden.contains(where: { $0.name == text }) {
        refusal = ("properties", "its schema allows no value")
      } else if patterns.contains(where: { surelyMatches($0.pattern.text, text) }) {
        refusal = ("patternProperties", "`patternProperties` allows it no value")
      } else if isClosed, !known.contains(text),
        !applicators.patternProperties.contains(where: { mayMatch($0.pattern.text, text) })
      {
        refusal = ("additionalProperties", "`additionalProperties` allows none but those described")
      } else if let names = applicators.propertyNames, refuses(name.node, names) {
        refusal = ("propertyNames", "`propertyNames` refuses its name")
      } else {
        refusal = nil
      }
      guard let refusal, let value = conjunct.schema.node[refusal.keyword],
        !mayBeAbsent(text, conjuncts)
      else { continue }
      let side = Contradiction.Side(refusal.keyword, value, conjunct)
      return Contradiction(
        sides: [name.side, side],
        reason: "`\(text)` is required\(name.side.origin), but \(refusal.reason)\(side.origin)",
        hint: "remove the name from `required`, or allow the property",
        place: name.side.conjunct.reference == nil ? name.node.location : nil)
    }
    return nil
  }

  /// Whether a name matches, or it cannot be told.
  private mutating func mayMatch(_ pattern: String, _ name: String) -> Bool {
    checks[0].isFound(pattern, in: name)
  }

  private func surelyMatches(_ pattern: String, _ name: String) -> Bool {
    PatternProgram(pattern)?.matches(name, patience: 50) == true
  }

  private func refuses(_ name: Node, _ names: Schema) -> Bool {
    var check = SchemaCheck(direction: .request, checksFormats: false, schemaAt: schemaAt)
    let mismatch = check.check(SchemaCheck.Instance(node: name, isName: true), names)
    return mismatch != nil && !check.isExhausted
  }

  /// Whether a required property does not travel one way, by `readOnly` or `writeOnly`.
  private mutating func mayBeAbsent(_ name: String, _ conjuncts: [Conjunct]) -> Bool {
    for conjunct in conjuncts {
      for property in conjunct.schema.applicators.properties
      where property.name == name && travelsOneWay(property.schema) { return true }
    }
    return false
  }

  mutating func travelsOneWay(_ property: Schema) -> Bool {
    if let known = oneWay[property.node] { return known }
    let isOneWay = conjuncts(of: property).contains {
      $0.schema.annotations.isReadOnly || $0.schema.annotations.isWriteOnly
    }
    oneWay[property.node] = isOneWay
    return isOneWay
  }

  // MARK: Several schemas for one property

  private mutating func combinedProperties(
    _ required: [RequiredName], _ conjuncts: [Conjunct]
  ) -> Contradiction? {
    var declared: [String: [(schema: Schema, conjunct: Conjunct)]] = [:]
    for conjunct in conjuncts {
      for property in conjunct.schema.applicators.properties {
        declared[property.name, default: []].append((property.schema, conjunct))
      }
    }
    for name in required {
      guard let parts = declared[name.text], parts.count > 1, !mayBeAbsent(name.text, conjuncts),
        var contradiction = contradiction(between: parts), contradiction.isOfOutermost
      else { continue }
      contradiction.reason =
        "`\(name.text)` is required\(name.side.origin) and can have no value: "
        + contradiction.reason
      return contradiction
    }
    return nil
  }

  /// What excludes every value for which several schemas hold.
  private mutating func contradiction(
    between parts: [(schema: Schema, conjunct: Conjunct)]
  ) -> Contradiction? {
    var collector = ConjunctCollector(schemaAt: schemaAt)
    var left = ValueKinds.all
    for (schema, conjunct) in parts {
      let verdict = verdict(on: schema)
      if verdict.refusesAll { return nil }
      left.subtract(verdict.impossible)
      collector.collect(schema, conjunct.member, conjunct.reference)
    }
    let conjuncts = collector.found
    if left.isEmpty { return typeContradiction(among: conjuncts) }
    left.formIntersection(listing(among: conjuncts)?.kinds ?? .all)
    var first: Contradiction?
    for kinds in ValueKinds.limited.map(left.intersection) where !kinds.isEmpty {
      guard let contradiction = limitContradiction(among: conjuncts, kinds, looksInside: false)
      else { continue }
      first = first ?? contradiction
      left.subtract(kinds)
    }
    if let first { return left.isEmpty ? first : nil }
    return listContradiction(among: conjuncts, heads: parts.map(\.schema))
  }
}

extension Conjunct {
  /// Where it is from, for a sentence.
  fileprivate var origin: String { reference.map { " by `\($0.text)`" } ?? "" }
}
