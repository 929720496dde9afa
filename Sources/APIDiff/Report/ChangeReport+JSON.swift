import Diagnostics

extension ChangeReport {
  /// The JSON form of the report, for programs.
  struct Encoded: Encodable {
    /// Each of many types that change may be in each of many calls.
    static let listedUses = 100

    struct Document: Encodable {
      var path: String
      var title: String
      var version: String
    }

    struct Line: Encodable {
      var file: String
      var line: Int
      var column: Int
    }

    struct Use: Encodable {
      var call: String
      var direction: Direction
    }

    struct Difference: Encodable {
      var id: String
      var rule: String
      var subject: String
      var detail: String
      var message: String
      var verdict: Verdict
      var wire: Verdict
      var source: Verdict
      var sourceNotes: [String]
      /// What the baseline absorbs.
      var absorbed: [String]
      var old: Line?
      var new: Line?
      /// At most ``Encoded/listedUses`` of them.
      var uses: [Use]
      /// How many there are besides.
      var moreUses: Int
    }

    struct EditOfDocument: Encodable {
      var message: String
      var verdict: Verdict
      var wire: Verdict
      var source: Verdict
      var old: Line?
      var new: Line?
      /// At most ``Encoded/listedUses`` of them.
      var uses: [Use]
      /// The number of further uses.
      var moreUses: Int
      /// The ids of the edit's changes.
      var changes: [String]
    }

    /// Declarations of the SDK whose use would no longer compile, and those of them whose use does.
    struct Absorption: Encodable {
      var breaks: Int
      var absorbed: Int
    }

    struct Counts: Encodable {
      var breaking: Int
      var caution: Int
      var compatible: Int
      var none: Int
    }

    var old: Document
    var new: Document
    var verdict: Verdict
    var release: SemanticVersion.Part
    var nextVersion: String?
    var counts: Counts
    /// Without a value if the newer document has no baseline.
    var baseline: Absorption?
    var edits: [EditOfDocument]
    var changes: [Difference]
    var accepted: [Difference]
  }

  /// The report as a value to encode as JSON.
  public var encodable: some Encodable {
    Encoded(
      old: Self.document(old), new: Self.document(new), verdict: verdict, release: part,
      nextVersion: nextVersion?.description,
      counts: Encoded.Counts(
        breaking: count(.breaking), caution: count(.caution), compatible: count(.compatible),
        none: count(.none)),
      baseline: absorption.map { .init(breaks: $0.breaks, absorbed: $0.absorbed) },
      edits: edits.map(Self.edit), changes: changes.map(Self.difference),
      accepted: accepted.map(Self.difference))
  }

  private static func document(_ document: Document) -> Encoded.Document {
    Encoded.Document(path: document.path, title: document.title, version: document.version)
  }

  private static func line(_ location: SourceLocation?) -> Encoded.Line? {
    location.map { Encoded.Line(file: $0.file, line: $0.line, column: $0.column) }
  }

  private static func edit(_ edit: Edit) -> Encoded.EditOfDocument {
    Encoded.EditOfDocument(
      message: edit.message, verdict: edit.verdict, wire: edit.wire, source: edit.source,
      old: line(edit.first.old), new: line(edit.first.new),
      uses: uses(edit.uses), moreUses: moreUses(edit.uses),
      changes: edit.changes.map(\.id))
  }

  private static func difference(_ change: Change) -> Encoded.Difference {
    Encoded.Difference(
      id: change.id, rule: change.rule.id, subject: change.subject, detail: change.detail,
      message: change.message, verdict: change.verdict, wire: change.wire, source: change.source,
      sourceNotes: change.sourceNotes, absorbed: change.absorbed, old: line(change.old),
      new: line(change.new),
      uses: uses(change.uses), moreUses: moreUses(change.uses))
  }

  private static func uses(_ uses: [Change.Use]) -> [Encoded.Use] {
    uses.prefix(Encoded.listedUses).map { Encoded.Use(call: $0.call, direction: $0.direction) }
  }

  private static func moreUses(_ uses: [Change.Use]) -> Int {
    max(0, uses.count - Encoded.listedUses)
  }
}
