import Diagnostics
import Markdown
import TextGrammar

/// Builds the view model of a report's page.
struct PageBuilder {
  /// The maximum number of quoted lines on a page: some megabytes.
  private static let quotedLines = 40_000
  /// The number of changes whose excerpts are expanded at first.
  private static let openChanges = 3
  /// The maximum number of calls to list for a change, in each direction.
  private static let namedCalls = 200

  private var anchors = AnchorNames(taken: ChangeKind.allCases.map(\.rawValue) + PageAssets.anchors)
  private var excerpts: ExcerptBuilder
  private var builtChanges = 0

  static func model(
    _ report: ChangeReport, assets: PageAssets, contents: @escaping (String) -> [UInt8]?
  ) -> PageModel {
    var builder = PageBuilder(contents)
    let (old, new) = (report.old, report.new)
    return PageModel(
      title: new.title,
      old: DocumentModel(
        title: old.title == new.title ? "" : old.title, version: old.version, path: old.path),
      new: DocumentModel(
        title: old.title == new.title ? "" : new.title, version: new.version, path: new.path),
      isUnchanged: report.changes.isEmpty && report.accepted.isEmpty,
      release: report.part == .none ? "" : report.part.rawValue,
      nextVersion: report.nextVersion?.description ?? "", sections: builder.sections(report),
      changeCount: report.edits.count + Edit.edits(of: report.accepted).count, assets: assets)
  }

  private init(_ contents: @escaping (String) -> [UInt8]?) {
    excerpts = ExcerptBuilder(remainingLines: Self.quotedLines, contents: contents)
  }

  private mutating func sections(_ report: ChangeReport) -> [SectionModel] {
    ChangeKind.allCases.compactMap { kind in
      let edits =
        kind == .accepted
        ? Edit.edits(of: report.accepted) : report.edits.filter { ChangeKind($0.verdict) == kind }
      guard !edits.isEmpty else { return nil }
      return SectionModel(kind: kind, count: edits.count, subjects: subjects(of: edits, kind))
    }
  }

  private mutating func subjects(of edits: [Edit], _ kind: ChangeKind) -> [SubjectModel] {
    var subjects: [SubjectModel] = []
    // Several changes can have the same location, which is quoted only once.
    var quoted: [[SourceLocation?]: String] = [:]
    var owner: String?
    for edit in edits {
      if edit.first.owner != owner {
        owner = edit.first.owner
        subjects.append(
          SubjectModel(
            anchor: anchors.name(for: kind.rawValue + " " + edit.first.owner),
            name: InlineModel.name(edit.first.owner), changes: []))
        quoted = [:]
      }
      let locations = edit.changes.flatMap { [$0.old, $0.new] }
      let model = change(edit, kind, quotedAt: quoted[locations])
      if !model.excerpts.isEmpty { quoted[locations] = model.anchor }
      subjects[subjects.count - 1].changes.append(model)
    }
    return subjects
  }

  private mutating func change(
    _ edit: Edit, _ kind: ChangeKind, quotedAt: String?
  ) -> ChangeModel {
    let change = edit.first
    let isList = edit.changes.count > 1
    let anchor = anchors.name(
      for: isList ? change.rule.id + " " + change.owner : change.id)
    var parts: [PartModel] = []
    if isList {
      parts = edit.changes.map { change in
        PartModel(
          anchor: anchors.name(for: change.id), id: Self.copied(change.id),
          text: edit.values.isEmpty
            ? InlineModel.parts(of: Self.sentence(change.message, change.owner))
            : [InlineModel(text: change.detail, isCode: true)])
      }
    }
    builtChanges += 1
    return ChangeModel(
      anchor: anchor, kind: kind,
      message: InlineModel.parts(of: Self.sentence(edit.message, change.owner)),
      rule: change.rule, audiences: Self.audiences(of: edit), wire: edit.wire,
      source: edit.source, audience: edit.audience ?? "",
      id: isList ? "" : Self.copied(change.id), parts: parts, areValues: !edit.values.isEmpty,
      notes: (edit.sourceNotes + edit.absorbed.map { "the baseline absorbs: " + $0 })
        .map { NoteModel(parts: InlineModel.parts(of: $0)) },
      calls: Self.calls(of: edit), excerpts: quotedAt == nil ? excerpts.excerpts(of: edit) : [],
      quotedAt: quotedAt ?? "", isOpen: builtChanges <= Self.openChanges)
  }

  /// The message as a complete sentence. A name at its beginning keeps its case.
  private static func sentence(_ message: String, _ owner: String) -> String {
    (message.hasScalarPrefix(owner) ? message : capitalized(message)) + "."
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The id, or an empty string if the page cannot show it unchanged.
  private static func copied(_ id: String) -> String { VisibleText.isWhole(id) ? id : "" }

  private static func audiences(of edit: Edit) -> [Audience] {
    guard edit.verdict > .none else { return [] }
    return (edit.wire == edit.verdict ? [.wire] : [])
      + (edit.source == edit.verdict ? [.source] : [])
  }

  private static func calls(of edit: Edit) -> [CallListModel] {
    Direction.allCases.compactMap { direction in
      let calls = edit.calls(direction)
      guard !calls.isEmpty else { return nil }
      let rest = max(0, calls.count - namedCalls)
      return CallListModel(
        direction: capitalized(direction.phrase),
        names: calls.prefix(namedCalls).map { CallNameModel(parts: InlineModel.name($0)) },
        rest: rest)
    }
  }
}
