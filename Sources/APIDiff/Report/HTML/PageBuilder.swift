import Diagnostics
import Markdown
import TextGrammar

/// Makes of a report what its page shows.
struct PageBuilder {
  /// How many lines of the documents a page quotes: some megabytes.
  private static let quotedLines = 40_000
  /// The number of changes whose excerpts are open, to limit what a browser has to lay out.
  private static let openChanges = 60
  /// How many calls a change names in each direction.
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
      summary: report.summary, release: report.part == .none ? "" : report.part.rawValue,
      nextVersion: report.nextVersion?.description ?? "", sections: builder.sections(report),
      changeCount: report.changes.count + report.accepted.count, assets: assets)
  }

  private init(_ contents: @escaping (String) -> [UInt8]?) {
    excerpts = ExcerptBuilder(remainingLines: Self.quotedLines, contents: contents)
  }

  private mutating func sections(_ report: ChangeReport) -> [SectionModel] {
    ChangeKind.allCases.compactMap { kind in
      let changes =
        kind == .accepted
        ? report.accepted : report.changes.filter { ChangeKind($0.verdict) == kind }
      guard !changes.isEmpty else { return nil }
      return SectionModel(
        kind: kind, count: changes.count, subjects: subjects(of: changes, kind))
    }
  }

  private mutating func subjects(of changes: [Change], _ kind: ChangeKind) -> [SubjectModel] {
    var subjects: [SubjectModel] = []
    // Several changes can have the same location, which is quoted only once.
    var quoted: [[SourceLocation?]: String] = [:]
    for group in ChangeGroup.groups(of: changes) {
      if subjects.last?.name != group.first.subject {
        subjects.append(SubjectModel(name: group.first.subject, changes: []))
        quoted = [:]
      }
      let locations = group.changes.flatMap { [$0.old, $0.new] }
      let model = change(group, kind, quotedAt: quoted[locations])
      if !model.excerpts.isEmpty { quoted[locations] = model.anchor }
      subjects[subjects.count - 1].changes.append(model)
    }
    return subjects
  }

  private mutating func change(
    _ group: ChangeGroup, _ kind: ChangeKind, quotedAt: String?
  ) -> ChangeModel {
    let change = group.first
    let anchor = anchors.name(
      for: group.isList ? change.rule.id + " " + change.subject : change.id)
    var values: [ValueModel] = []
    if group.isList {
      values = group.changes.map { change in
        ValueModel(
          anchor: anchors.name(for: change.id), id: Self.copied(change.id), text: change.detail)
      }
    }
    builtChanges += 1
    return ChangeModel(
      anchor: anchor, kind: kind, message: InlineModel.parts(of: Self.sentence(group)),
      rule: change.rule, audiences: Self.audiences(of: change), wire: change.wire,
      source: change.source, audience: change.audience ?? "",
      id: group.isList ? "" : Self.copied(change.id), values: values,
      notes: group.sourceNotes.filter { $0 != group.message }
        .map { NoteModel(parts: InlineModel.parts(of: $0)) },
      calls: Self.calls(of: change), excerpts: quotedAt == nil ? excerpts.excerpts(of: group) : [],
      quotedAt: quotedAt ?? "", isOpen: builtChanges <= Self.openChanges)
  }

  /// The message as a complete sentence. A name at its beginning keeps its case.
  private static func sentence(_ group: ChangeGroup) -> String {
    let message = group.message
    return (message.hasScalarPrefix(group.first.subject) ? message : capitalized(message)) + "."
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// An id that the page cannot show unchanged cannot be copied from it.
  private static func copied(_ id: String) -> String { VisibleText.isWhole(id) ? id : "" }

  private static func audiences(of change: Change) -> [Audience] {
    guard change.verdict > .none else { return [] }
    return (change.wire == change.verdict ? [.wire] : [])
      + (change.source == change.verdict ? [.source] : [])
  }

  private static func calls(of change: Change) -> [CallListModel] {
    Direction.allCases.compactMap { direction in
      let calls = change.uses.filter { $0.direction == direction }.map(\.call)
      guard !calls.isEmpty, calls != [change.subject] else { return nil }
      let rest = max(0, calls.count - namedCalls)
      return CallListModel(
        direction: capitalized(direction.words), names: Array(calls.prefix(namedCalls)), rest: rest)
    }
  }
}
