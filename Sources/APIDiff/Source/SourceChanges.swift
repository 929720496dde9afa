import SDKModel
import SwiftEmitter

/// Merges the effects on the SDK's source with the changes on the wire.
enum SourceChanges {
  static func add(
    _ effects: [SourceEffect], to changes: inout [Change], old: SDK, new: SDK
  ) {
    var indices: [SDKElement: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      for element in change.elements { indices[element, default: []].append(index) }
    }
    let before = ElementLocations(old)
    let after = ElementLocations(new)
    var own: [SDKElement: Int] = [:]
    for effect in effects {
      if let index = cause(of: effect, among: indices[effect.element] ?? [], of: changes) {
        add(effect, to: &changes[index])
      } else if let index = own[effect.element] {
        add(effect, to: &changes[index])
      } else if effect.verdict > .compatible {
        var change = Change(
          rule: .sourceChanged, subject: ElementLocations.name(of: effect.element),
          detail: ElementLocations.detail(of: effect.element), message: effect.note,
          old: before[effect.element], new: after[effect.element], wire: .none, source: .none,
          elements: [effect.element])
        add(effect, to: &change)
        own[effect.element] = changes.count
        changes.append(change)
      }
    }
  }

  private static func add(_ effect: SourceEffect, to change: inout Change) {
    // A value that only callers send never reaches code that does not know it.
    let isHarmless = change.rule == .enumValueAdded && change.wire == .compatible
    change.source = max(change.source, isHarmless ? .compatible : effect.verdict)
    if !change.sourceNotes.contains(effect.note) { change.sourceNotes.append(effect.note) }
  }

  /// The change that leads to an effect. One of a default alone changes no declaration.
  private static func cause(
    of effect: SourceEffect, among indices: [Int], of changes: [Change]
  ) -> Int? {
    indices.first { index in
      let rule = changes[index].rule
      return (rule == .deprecated) == effect.isDeprecation && rule != .defaultChanged
        && rule != .undeprecated && rule != .sunsetChanged
    }
  }
}
