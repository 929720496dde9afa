import Diagnostics

/// A group of changes that one edit of the document caused.
public struct Edit: Sendable {
  /// Distinguishes edits: all changes that one edit caused have the same key.
  struct Key: Hashable, Sendable {
    private var topic: String
    private var old: SourceLocation?
    private var new: SourceLocation?

    /// Values that are added to or removed from one list are one edit, and so are names in one list
    /// of required properties. A part that several calls or types share has one location.
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
        // A new part is only in the newer document, and a removed one only in the older one.
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

  /// The changes, worst first. There is at least one.
  public internal(set) var changes: [Change]

  /// Groups changes by edit, in the order of the first change of each.
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

  // MARK: Verdicts

  public var wire: Verdict { changes.map(\.wire).max() ?? .none }
  public var source: Verdict { changes.map(\.source).max() ?? .none }
  public var verdict: Verdict { max(wire, source) }
  var first: Change { changes[0] }

  /// The changes that one sentence describes.
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

  /// A sentence that describes the edit.
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

  /// Further effects, each as a sentence.
  var effects: [String] {
    let reported = Set(listed.map(\.id))
    var messages: [String] = []
    for change in changes where !reported.contains(change.id) && !messages.contains(change.message)
    {
      messages.append(change.message)
    }
    return messages
  }

  /// The effects for a report; if some are left out, the last one states how many.
  var shownEffects: [String] {
    let effects = effects
    let rest = effects.count - Self.longestEffects
    guard rest > 1 else { return effects }
    return effects.prefix(Self.longestEffects) + ["so it is in \(rest) more places"]
  }

  /// The effects on the SDK's declarations.
  var sourceNotes: [String] {
    if !values.isEmpty, !changes.allSatisfy(\.sourceNotes.isEmpty) {
      guard source == .breaking || first.rule == .enumValueAdded else { return [] }
      return first.rule == .enumValueAdded
        ? ["there are as many more cases: a `switch` over all cases must handle them"]
        : ["the cases of these values are gone"]
    }
    var notes: [String] = []
    for note in changes.flatMap(\.sourceNotes) where !notes.contains(note) { notes.append(note) }
    let reported = Set(changes.map(\.message))
    return notes.filter { !reported.contains($0) }
  }

  /// What the baseline absorbs.
  var absorbed: [String] {
    if !values.isEmpty, first.rule == .enumValueRemoved,
      changes.contains(where: { !$0.absorbed.isEmpty })
    {
      return ["these values are deprecated members"]
    }
    var notes: [String] = []
    for note in changes.flatMap(\.absorbed) where !notes.contains(note) { notes.append(note) }
    return notes
  }

  /// The same for a report; if some are left out, the last one states how many.
  var shownAbsorbed: [String] { Self.shortened(absorbed) }

  /// The maximum number of notes in a report for one edit: a change of a type that many others
  /// include has hundreds.
  private static let longestNotes = 5
  /// The maximum number of effects in a report for one edit.
  private static let longestEffects = 4

  /// The notes for a report; if some are left out, the last one states how many.
  var shownNotes: [String] {
    Self.shortened(sourceNotes)
  }

  private static func shortened(_ notes: [String]) -> [String] {
    let rest = notes.count - Self.longestNotes
    guard rest > 1 else { return notes }
    return notes.prefix(Self.longestNotes)
      + ["so it is with \(rest) more declarations that have it"]
  }

  /// The calls that send or receive the changed part, sorted.
  var uses: [Change.Use] {
    changes.count == 1 ? changes[0].uses : Array(Set(changes.flatMap(\.uses))).sorted()
  }

  /// Who is affected; `nil` if that is obvious.
  var audience: String? {
    switch (wire, source) {
    case (.breaking, .breaking): "for callers of the SDK, and on the wire"
    case (.breaking, _): "on the wire; source code still compiles"
    case (_, .breaking): "for callers of the SDK only: they must change their source"
    default: nil
    }
  }

  /// The calls to list for a direction; empty if the sentence already names the only one.
  func calls(_ direction: Direction) -> [String] {
    let calls = uses.filter { $0.direction == direction }.map(\.call)
    return calls == [first.owner] || calls == [first.subject] ? [] : calls
  }
}
