import SDKModel
import SwiftEmitter

/// The changes from one version of an API to another, and their verdicts.
public struct ChangeReport: Sendable {
  /// One of the two documents.
  public struct Document: Sendable {
    /// Its path on the command line.
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
  /// What breaks comes first; otherwise by their subjects, and of one subject in the order in which
  /// the documents have them.
  public var changes: [Change]
  /// Accepted changes, which no longer count.
  public var accepted: [Change] = []
  /// The version of the older document's SDK, if it is known.
  public var sdkVersion: SemanticVersion?

  public init(old: Document, new: Document, changes: [Change]) {
    self.old = old
    self.new = new
    self.changes = changes.enumerated().sorted { left, right in
      if left.element.verdict != right.element.verdict {
        return left.element.verdict > right.element.verdict
      }
      // A list of values stays together.
      let (first, second) = (left.element.subject, right.element.subject)
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }

  /// Compares two models, and the public declarations of their SDKs.
  public init(
    from old: (document: Document, sdk: SDK, interface: SwiftInterface),
    to new: (document: Document, sdk: SDK, interface: SwiftInterface)
  ) {
    var changes = APIComparison.changes(from: old.sdk, to: new.sdk)
    let effects = SourceComparison.effects(from: old.interface, to: new.interface)
    SourceChanges.add(effects, to: &changes, old: old.sdk, new: new.sdk)
    self.init(old: old.document, new: new.document, changes: changes)
  }

  /// The version of the SDK's next release, if that of the last one is known.
  public var nextVersion: SemanticVersion? { sdkVersion?.raised(part) }

  /// The number of changes with this verdict that nobody has accepted.
  public func count(_ verdict: Verdict) -> Int {
    changes.count { $0.verdict == verdict }
  }

  /// The worst that the changes mean.
  public var verdict: Verdict { changes.map(\.verdict).max() ?? .none }

  /// The part of the SDK's version that its next release increments. Accepted changes are included:
  /// accepting a change does not undo it.
  public var part: SemanticVersion.Part {
    switch (changes + accepted).map(\.verdict).max() {
    case .breaking?: .major
    case .caution?, .compatible?: .minor
    case Verdict.none?: .patch
    case nil: .none
    }
  }
}
