import SDKModel
import SwiftEmitter

/// Merges the effects on the SDK's source with the changes on the wire.
enum SourceChanges {
  /// - Parameters:
  ///   - effects: The effects on source code.
  ///   - absorbed: The effects that the newer SDK would have if it kept nothing for callers of its
  ///     baseline.
  static func add(
    _ effects: [SourceEffect], absorbed: [SourceEffect] = [], to changes: inout [Change],
    from before: ElementLocations, to after: ElementLocations
  ) {
    var indices: [SDKElement: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      for element in change.elements { indices[element, default: []].append(index) }
    }
    let consequences = Consequences(of: changes)
    var own: [SDKElement: Int] = [:]
    func apply(_ effect: SourceEffect, _ add: (SourceEffect, inout Change) -> Void) {
      if let index = cause(of: effect, among: indices[effect.element] ?? [], of: changes) {
        add(effect, &changes[index])
      } else if let index = consequences.cause(of: effect) {
        add(effect, &changes[index])
      } else if let index = own[effect.element] {
        add(effect, &changes[index])
      } else if effect.verdict > .compatible {
        var change = Change(
          rule: .sourceChanged, subject: after.name(of: effect.element),
          detail: ElementLocations.detail(of: effect.element), message: effect.note,
          old: before[effect.element], new: after[effect.element], wire: .none,
          elements: [effect.element], owner: after.owner(of: effect.element))
        add(effect, &change)
        own[effect.element] = changes.count
        changes.append(change)
      }
    }
    for effect in effects { apply(effect) { add($0, to: &$1) } }
    for effect in absorbed { apply(effect) { absorb($0, in: &$1) } }
  }

  private static func absorb(_ effect: SourceEffect, in change: inout Change) {
    change.source = max(change.source, .compatible)
    if !change.absorbed.contains(effect.note) { change.absorbed.append(effect.note) }
  }

  private static func add(_ effect: SourceEffect, to change: inout Change) {
    // Code that reads responses never sees a value that only callers send.
    let isHarmless = change.rule == .enumValueAdded && change.wire == .compatible
    change.source = max(change.source, isHarmless ? .compatible : effect.verdict)
    if !change.sourceNotes.contains(effect.note) { change.sourceNotes.append(effect.note) }
  }

  /// The change that caused an effect. A change of only a default affects no declaration.
  private static func cause(
    of effect: SourceEffect, among indices: [Int], of changes: [Change]
  ) -> Int? {
    indices.first { index in
      let rule = changes[index].rule
      // What is gone may be kept as a deprecated declaration.
      let isGone = Self.removals.contains(rule)
      return (isGone || (rule == .deprecated) == effect.isDeprecation) && rule != .defaultChanged
        && rule != .undeprecated && rule != .sunsetChanged
    }
  }
}

extension SourceChanges {
  private static let removals: Set<ChangeRule> = [
    .operationRemoved, .parameterRemoved, .propertyRemoved, .requiredPropertyRemoved,
    .enumValueRemoved,
  ]
}

/// The effects of one declaration's change on others: an initializer has the properties of its type
/// as arguments, and a call those of its body.
private struct Consequences {
  private var ofTypes: [TypeID: [Int]] = [:]
  private var ofCalls: [String: [Int]] = [:]
  private let keys: [Edit.Key]

  init(of changes: [Change]) {
    keys = changes.map(\.edit)
    for (index, change) in changes.enumerated() where Self.shaping.contains(change.rule) {
      for element in change.elements {
        if case .property(let id, _) = element { ofTypes[id, default: []].append(index) }
      }
      for use in change.uses { ofCalls[use.call, default: []].append(index) }
    }
  }

  /// Changes of properties that also change the signatures with these properties as arguments.
  private static let shaping: Set<ChangeRule> = [
    .propertyAdded, .requiredPropertyAdded, .propertyRemoved, .requiredPropertyRemoved,
    .propertyBecameRequired, .propertyBecameOptional,
  ]

  /// The change that caused an effect; `nil` if none did, or if several may have.
  func cause(of effect: SourceEffect) -> Int? {
    guard !effect.isDeprecation else { return nil }
    let candidates: [Int]
    switch effect.element {
    case .type(let id): candidates = ofTypes[id] ?? []
    case .operation(let key), .body(let key), .parameter(let key, _, _):
      candidates = ofCalls[key.title] ?? []
    case .result, .client, .credential, .server, .resource, .webhook, .property, .enumerationCase,
      .variant:
      return nil
    }
    guard let first = candidates.first, Set(candidates.map { keys[$0] }).count == 1 else {
      return nil
    }
    return first
  }
}
