import SDKModel
import SwiftEmitter

/// The changes from one version of an API to another, and their verdicts.
public struct ChangeReport: Sendable {
  /// One of the two documents.
  public struct Document: Sendable {
    /// The path on the command line.
    public var path: String
    public var title: String
    public var version: String

    public init(path: String, title: String, version: String) {
      self.path = path
      self.title = title
      self.version = version
    }
  }

  public var old: Document
  public var new: Document
  /// All changes: breaking ones first, then by subject, then in the order of the documents. Changes
  /// that one edit caused are together.
  public var changes: [Change]
  /// Accepted changes, which no longer count.
  public var accepted: [Change] = []
  /// The version of the older document's SDK, if it is known.
  public var sdkVersion: SemanticVersion?
  /// The number of breaks of source code with and without what the newer SDK keeps for callers of its
  /// baseline; `nil` if it has none.
  public private(set) var absorption: Absorption?

  /// How much of what would break source code the baseline absorbs.
  public struct Absorption: Sendable {
    /// The number of declarations whose use would no longer compile.
    public var breaks: Int
    /// The number of them whose use still compiles.
    public var absorbed: Int
  }

  public init(old: Document, new: Document, changes: [Change]) {
    self.old = old
    self.new = new
    let sorted = changes.enumerated().sorted { left, right in
      if left.element.verdict != right.element.verdict {
        return left.element.verdict > right.element.verdict
      }
      let (first, second) = (left.element.owner, right.element.owner)
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
    self.changes = Edit.edits(of: sorted).flatMap(\.changes)
  }

  /// Compares two models, and the public declarations of their SDKs.
  ///
  /// - Parameter kept: The declarations of the newer SDK with what it keeps for callers of its
  ///   baseline; `nil` if it has none.
  public init(
    from old: (document: Document, sdk: SDK, interface: SwiftInterface),
    to new: (document: Document, sdk: SDK, interface: SwiftInterface),
    keeping kept: SwiftInterface? = nil
  ) {
    let names = (old: TypeNames(old.interface), new: TypeNames(new.interface))
    let comparison = APIComparison.comparison(from: (old.sdk, names.old), to: (new.sdk, names.new))
    var changes = comparison.changes
    let effects = SourceComparison.effects(
      from: old.interface, to: new.interface, renaming: comparison.renamedTypes,
      pairing: comparison.operationPairs)
    let remaining = kept.map { kept in
      SourceComparison.effects(
        from: old.interface, to: kept,
        renaming: comparison.renamedTypes.without(namesIn: kept), pairing: comparison.operationPairs
      )
    }
    let breaks = effects.filter { $0.verdict == .breaking }
    let lasting = remaining.map { Set($0.filter { $0.verdict == .breaking }) }
    let absorbed = lasting.map { lasting in breaks.filter { !lasting.contains($0) } }
    SourceChanges.add(
      remaining ?? effects, absorbed: absorbed ?? [], to: &changes,
      from: ElementLocations(old.sdk, names: names.old),
      to: ElementLocations(new.sdk, names: names.new))
    self.init(old: old.document, new: new.document, changes: changes)
    absorption = absorbed.map {
      Absorption(breaks: Set(breaks).count, absorbed: Set($0).count)
    }
  }

  /// The version of the SDK's next release, if that of the last one is known.
  public var nextVersion: SemanticVersion? { sdkVersion?.raised(part) }

  /// The edits behind the changes that are not accepted. If only some changes of an edit are
  /// accepted, the others still count.
  public var edits: [Edit] { Edit.edits(of: changes) }

  /// The number of edits with a verdict.
  public func count(_ verdict: Verdict) -> Int {
    edits.count { $0.verdict == verdict }
  }

  /// The worst verdict of all changes.
  public var verdict: Verdict { changes.map(\.verdict).max() ?? .none }

  /// The part of the SDK's version that its next release increments. Accepted changes are included:
  /// accepting a change does not undo it.
  ///
  /// With a baseline, the version is about source code alone: what breaks on the wire breaks for the last
  /// release as well.
  public var part: SemanticVersion.Part {
    let verdicts = (changes + accepted).map { change in
      absorption == nil ? change.verdict : max(change.source, min(change.wire, .caution))
    }
    return switch verdicts.max() {
    case .breaking?: .major
    case .caution?, .compatible?: .minor
    case Verdict.none?: .patch
    case nil: .none
    }
  }
}
