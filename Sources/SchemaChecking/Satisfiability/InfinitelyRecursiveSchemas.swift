import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Finds schemas whose values would have to contain values of the same schema, infinitely.
///
/// A schema is finite if one of its values requires nothing more, or only values of finite schemas.
struct InfinitelyRecursiveSchemas {
  /// A required part of a value, or another schema for the value itself.
  struct RequiredSchema {
    var schema: Schema
    /// The property or the element; `nil` for the value itself.
    var step: Step?
  }

  struct Step {
    var name: String
    /// The location of the requirement.
    var location: SourceLocation
    /// Whether it is an element; then the enclosing property may be the cause.
    var isElement = false
  }

  private struct RequiredSchemas {
    var schema: Schema
    var all: [RequiredSchema] = []
    /// Groups of alternatives: one schema of each group must be satisfied.
    var groups: [[Schema]] = []
    /// Whether the schema also accepts values other than objects.
    var isUntyped = false

    var next: [RequiredSchema] { all + groups.joined().map { RequiredSchema(schema: $0) } }

    /// Takes the schema that a mere reference leads to for the reference: there may be many to one.
    mutating func resolve(_ analysis: SatisfiabilityAnalysis) {
      for index in all.indices { all[index].schema = analysis.bare(all[index].schema) }
      groups = groups.map { $0.map(analysis.bare) }
    }
  }

  private var explored: Set<Node> = []
  private var required: [Node: RequiredSchemas] = [:]
  /// The schemas with required values, each after those that it requires, except for cycles.
  private var order: [Node] = []
  private var depth = 0

  private static let depthLimit = 1000
  private static let roundLimit = 64

  mutating func explore(_ schema: Schema, _ analysis: inout SatisfiabilityAnalysis) {
    guard depth < Self.depthLimit, explored.insert(schema.node).inserted,
      var found = required(of: schema, &analysis)
    else { return }
    depth += 1
    found.resolve(analysis)
    for requirement in found.next { explore(requirement.schema, &analysis) }
    depth -= 1
    required[schema.node] = found
    order.append(schema.node)
  }

  func diagnostics() -> [Diagnostic] {
    guard !required.isEmpty, let infinite = infinite() else { return [] }
    let graph = RequirementGraph(order.filter(infinite.contains)) { node in
      (required[node]?.next ?? []).map(\.schema.node).filter(infinite.contains)
    }
    return graph.cycles().compactMap(diagnostic)
  }

  // MARK: Required values

  private func required(of schema: Schema, _ analysis: inout SatisfiabilityAnalysis)
    -> RequiredSchemas?
  {
    guard schema.boolean == nil, !schema.alwaysAllowsNull else { return nil }
    var kinds = ValueKinds.all.subtracting(analysis.verdict(on: schema).impossible)
    // A schema with properties but without a type is intended to describe objects.
    let isUntyped = kinds == .all
    guard isUntyped || kinds == .object || kinds == .array else { return nil }
    let conjuncts = analysis.conjuncts(of: schema)
    if Listing.shortest(among: conjuncts) != nil { return nil }
    if isUntyped {
      guard conjuncts.contains(where: { !$0.schema.applicators.properties.isEmpty }) else {
        return nil
      }
      kinds = .object
    }
    var found = RequiredSchemas(schema: schema, isUntyped: isUntyped)
    found.all = kinds == .object ? properties(conjuncts, &analysis) : elements(conjuncts)
    found.groups = groups(conjuncts)
    return found.all.isEmpty && found.groups.isEmpty ? nil : found
  }

  private func properties(_ conjuncts: [Conjunct], _ analysis: inout SatisfiabilityAnalysis)
    -> [RequiredSchema]
  {
    var candidates: [String: [Schema]] = [:]
    for conjunct in conjuncts {
      for property in conjunct.schema.applicators.properties where property.schema.mayRequireParts {
        candidates[property.name, default: []].append(property.schema)
      }
    }
    guard !candidates.isEmpty else { return [] }
    var required: [RequiredSchema] = []
    for name in RequiredName.all(among: conjuncts) {
      let text = name.text
      for schema in candidates[text] ?? [] where !analysis.isOneDirectional(schema) {
        let step = Step(name: text, location: name.node.location)
        required.append(RequiredSchema(schema: schema, step: step))
      }
    }
    return required
  }

  private func elements(_ conjuncts: [Conjunct]) -> [RequiredSchema] {
    guard let lowest = CountLimits.items(conjuncts).lowest else { return [] }
    return conjuncts.compactMap { conjunct in
      let applicators = conjunct.schema.applicators
      guard let first = applicators.prefixItems.first ?? applicators.items else { return nil }
      let step = Step(name: "[]", location: lowest.side.location, isElement: true)
      return RequiredSchema(schema: first, step: step)
    }
  }

  /// The choices, except for those that are already decided: a child extends its parent, which is a
  /// choice among its children.
  private func groups(_ conjuncts: [Conjunct]) -> [[Schema]] {
    let made = Set(conjuncts.map(\.schema.node))
    return conjuncts.flatMap { [$0.schema.applicators.anyOf, $0.schema.applicators.oneOf] }
      .filter { group in
        !group.isEmpty
          && !group.contains { member in
            made.contains(member.node) || member.reference.map { made.contains($0.target) } ?? false
          }
      }
  }

  // MARK: Infinite values

  /// - Returns: `nil` if the check would take too long.
  private func infinite() -> Set<Node>? {
    var infinite = Set(order)
    for _ in 0..<Self.roundLimit {
      let before = infinite.count
      for node in order where infinite.contains(node) {
        guard let required = required[node] else { continue }
        let ends =
          required.all.allSatisfy { !infinite.contains($0.schema.node) }
          && required.groups.allSatisfy { group in
            group.contains { !infinite.contains($0.node) }
          }
        if ends { infinite.remove(node) }
      }
      if infinite.count == before { return infinite }
    }
    return nil
  }

  private func diagnostic(of cycle: Set<Node>) -> Diagnostic? {
    let members = order.filter(cycle.contains).compactMap { required[$0] }
    let steps = members.flatMap { member in
      member.next.filter { cycle.contains($0.schema.node) && $0.step != nil }
        .map { (member: member, requirement: $0) }
    }
    let first = steps.min { left, right in
      guard let one = left.requirement.step, let other = right.requirement.step else {
        return false
      }
      return one.isElement == other.isElement ? one.location < other.location : other.isElement
    }
    guard let first, let step = first.requirement.step else { return nil }
    let back = shortestPath(
      from: first.requirement.schema.node, to: first.member.schema.node, in: cycle)
    let path = ([step] + back).reduce("") { path, step in
      path.isEmpty || step.isElement ? path + step.name : path + "." + step.name
    }
    let reason = "`\(path)` is required, and is of the same schema again"
    let hint = "leave it out of `required`, or let it be null or an empty list"
    if members.contains(where: \.isUntyped) {
      return .warning(
        .contradictoryKeywords, "an object that holds objects would have no end: \(reason)",
        at: step.location, hint: hint)
    }
    return .warning(
      .unsatisfiableSchema, "no value agrees with the schema, as it would have no end: \(reason)",
      at: step.location, hint: hint)
  }

  /// The shortest cycle of required values.
  private func shortestPath(from start: Node, to end: Node, in cycle: Set<Node>) -> [Step] {
    var arrivals: [Node: (source: Node, step: Step?)] = [:]
    var waiting = [start]
    while !waiting.isEmpty, start != end, arrivals[end] == nil {
      var next: [Node] = []
      for node in waiting {
        for requirement in required[node]?.next ?? [] {
          let target = requirement.schema.node
          guard cycle.contains(target), target != start, arrivals[target] == nil else { continue }
          arrivals[target] = (node, requirement.step)
          next.append(target)
        }
      }
      waiting = next
    }
    var steps: [Step] = []
    var node = end
    while node != start, let (source, step) = arrivals[node] {
      if let step { steps.append(step) }
      node = source
    }
    return steps.reversed()
  }
}

extension Schema {
  /// Whether the schema may require values inside of a value.
  fileprivate var mayRequireParts: Bool {
    boolean == nil && validation.enumeration == nil && !validation.isNullable
      && (validation.types.isEmpty || validation.types == [.object] || validation.types == [.array])
  }
}
