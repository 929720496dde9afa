import Diagnostics

/// What somebody has changed in one go, with all that follows from it.
public struct Edit: Sendable {
  /// Tells edits apart: what follows from one has one key.
  struct Key: Hashable, Sendable {
    private var topic: String
    private var old: SourceLocation?
    private var new: SourceLocation?

    /// Values of a list that come or go, and names in a list of what is required, are one edit. What
    /// several calls or types share stands in one location.
    init(
      rule: ChangeRule, _ subject: String, _ detail: String, old: SourceLocation?,
      new: SourceLocation?
    ) {
      if Edit.listedValues.contains(rule) {
        topic = rule.id + " " + subject
      } else if old == nil && new == nil || rule == .sourceChanged {
        topic = [rule.id, subject, detail].joined(separator: " ")
      } else {
        topic = Edit.requirements.contains(rule) ? "required" : rule.id + " " + detail
        // What is new is described in the newer document alone, and what is gone in the older one.
        self.old = Edit.additions.contains(rule) && new != nil ? nil : old
        self.new = Edit.removals.contains(rule) && old != nil ? nil : new
      }
    }
  }

  static let listedValues: Set<ChangeRule> = [.enumValueAdded, .enumValueRemoved]
  static let requirements: Set<ChangeRule> = [.propertyBecameRequired, .propertyBecameOptional]

  private static let additions: Set<ChangeRule> = [
    .parameterAdded, .requiredParameterAdded, .mediaTypeAdded, .headerAdded, .successAdded,
    .failureAdded,
  ]
  private static let removals: Set<ChangeRule> = [
    .parameterRemoved, .mediaTypeRemoved, .headerRemoved, .optionalHeaderRemoved, .successRemoved,
    .failureRemoved,
  ]

  /// What means most comes first; at least one.
  public internal(set) var changes: [Change]

  /// The edits that changes follow from, in the order of the first change of each.
  static func edits(of changes: [Change]) -> [Edit] {
    var edits: [Edit] = []
    var indices: [Key: Int] = [:]
    for change in changes {
      if let index = indices[change.edit] {
        edits[index].changes.append(change)
      } else {
        indices[change.edit] = edits.count
        edits.append(Edit(changes: [change]))
      }
    }
    return edits
  }

  // MARK: What it means

  public var wire: Verdict { changes.map(\.wire).max() ?? .none }
  public var source: Verdict { changes.map(\.source).max() ?? .none }
  public var verdict: Verdict { max(wire, source) }
  var first: Change { changes[0] }

  /// The changes that one sentence tells.
  private var listed: [Change] {
    guard Self.listedValues.contains(first.rule) || Self.requirements.contains(first.rule) else {
      return [first]
    }
    return changes.filter { $0.rule == first.rule && $0.owner == first.owner }
  }

  /// The values or names that the sentence leaves out, as the document writes them.
  var values: [String] {
    Self.listedValues.contains(first.rule) && changes.count > 1 ? listed.map(\.detail) : []
  }

  /// A sentence.
  public var message: String {
    let listed = listed
    guard listed.count > 1 else { return first.message }
    let items = listed.map { "`\($0.item)`" }.joined(separator: ", ")
    switch first.rule {
    case .enumValueAdded: return "\(first.subject) may be one of \(listed.count) more values"
    case .enumValueRemoved:
      return "\(first.subject) may not be one of \(listed.count) values any more"
    case .propertyBecameRequired: return "\(first.owner) must have \(items)"
    default: return "\(first.owner) need not have \(items)"
    }
  }

  /// What follows besides, each as a sentence.
  var effects: [String] {
    let told = Set(listed.map(\.id))
    var messages: [String] = []
    for change in changes where !told.contains(change.id) && !messages.contains(change.message) {
      messages.append(change.message)
    }
    return messages
  }

  /// The effects for people, the last of which tells how many are left out.
  var shownEffects: [String] {
    let effects = effects
    let rest = effects.count - Self.longestEffects
    guard rest > 1 else { return effects }
    return effects.prefix(Self.longestEffects) + ["so it is in \(rest) more places"]
  }

  /// What happens to the SDK's declarations.
  var sourceNotes: [String] {
    if !values.isEmpty, !changes.allSatisfy(\.sourceNotes.isEmpty) {
      return first.rule == .enumValueAdded
        ? ["there are as many more cases: a `switch` over all cases must handle them"]
        : ["the cases of these values are gone"]
    }
    var notes: [String] = []
    for note in changes.flatMap(\.sourceNotes) where !notes.contains(note) { notes.append(note) }
    let told = Set(changes.map(\.message))
    return notes.filter { !told.contains($0) }
  }

  /// How many notes a report for people has of one edit: a change of a type that many others are made of
  /// has hundreds.
  private static let longestNotes = 5
  /// How many effects it has.
  private static let longestEffects = 4

  /// The notes for people, the last of which tells how many are left out.
  var shownNotes: [String] {
    let notes = sourceNotes
    let rest = notes.count - Self.longestNotes
    guard rest > 1 else { return notes }
    return notes.prefix(Self.longestNotes)
      + ["so it is with \(rest) more declarations that have it"]
  }

  /// The calls that send or receive what has changed; sorted.
  var uses: [Change.Use] {
    changes.count == 1 ? changes[0].uses : Array(Set(changes.flatMap(\.uses))).sorted()
  }

  /// For whom it breaks, where that is not plain.
  var audience: String? {
    switch (wire, source) {
    case (.breaking, .breaking): "for callers of the SDK, and on the wire"
    case (.breaking, _): "on the wire; source code still compiles"
    case (_, .breaking): "for callers of the SDK only: their source does not compile as it is"
    default: nil
    }
  }

  /// The calls that it names in a direction; none where the sentence names the only one.
  func calls(_ direction: Direction) -> [String] {
    let calls = uses.filter { $0.direction == direction }.map(\.call)
    return calls == [first.owner] || calls == [first.subject] ? [] : calls
  }
}
