import TemplateEngine

/// A change, or several that are reported together.
struct ChangeModel: ViewModel {
  var anchor: String
  var kind: ChangeKind
  var message: [InlineModel]
  var rule: ChangeRule
  var audiences: [Audience]
  var wire: Verdict
  var source: Verdict
  /// Who is affected, as a sentence; empty if that is obvious.
  var audience: String
  /// The id of a single change, to be copied from the page.
  var id: String
  /// The changes that are reported together; empty if there is only one.
  var parts: [PartModel]
  /// Whether the parts are values of a list.
  var areValues: Bool
  var notes: [NoteModel]
  var calls: [CallListModel]
  var excerpts: [ExcerptModel]
  /// The anchor of an earlier change with the same excerpts; empty if the change has its own.
  var quotedAt: String
  /// Whether the excerpts are shown from the start.
  var isOpen: Bool

  static let fields: [Field<ChangeModel>] = [
    .text("anchor", "the change's anchor") { $0.anchor },
    .text("key", "what the change is filtered by") { $0.kind.rawValue },
    .text("verdict", "what the change means") { $0.kind.title },
    .text("sign", "a sign that goes with the colour") { $0.kind.sign },
    .list("message", "the change, as a sentence") { $0.message },
    .text("rule", "the id of the change's rule") { $0.rule.id },
    .text("ruleSummary", "what has changed, as a sentence") { $0.rule.summary },
    .text("audiences", "who feels it, for the filter") { change in
      change.audiences.map(\.rawValue).joined(separator: " ")
    },
    .text("wire", "what it means on the wire") { $0.wire.word },
    .text("source", "what it means for source code that calls the SDK") { $0.source.word },
    .text("audience", "for whom it breaks, empty where that is plain") { $0.audience },
    .text("id", "the change's id, empty for a list and where it cannot be copied") { $0.id },
    .list("values", "the values of a list that come or go") { $0.areValues ? $0.parts : [] },
    .list("effects", "the changes that follow from one edit, where these are no values") {
      $0.areValues ? [] : $0.parts
    },
    .flag("isCopied", "whether there is an id to copy") { change in
      !change.id.isEmpty || change.parts.contains { !$0.id.isEmpty }
    },
    .flag("isList", "whether several changes are told together") { !$0.parts.isEmpty },
    .text("partCount", "how many changes are told together") { String($0.parts.count) },
    .list("notes", "what happens to the SDK's declarations") { $0.notes },
    .flag("showsNotes", "whether these are shown from the start") { $0.notes.count <= 3 },
    .list("calls", "the calls that send or receive it") { $0.calls },
    .list("excerpts", "what the documents say of it") { $0.excerpts },
    .text("quotedAt", "the anchor of a change with the same excerpts, mostly empty") {
      $0.quotedAt
    },
    .flag("isOpen", "whether the excerpts are shown from the start") { $0.isOpen },
  ]
}

/// Who is affected most.
enum Audience: String {
  /// Clients without an SDK, and programs that are already compiled.
  case wire
  /// Source code that uses the SDK.
  case source
}

/// One of several changes that are reported together.
struct PartModel: ViewModel {
  var anchor: String
  var id: String
  var text: [InlineModel]

  static let fields: [Field<PartModel>] = [
    .text("anchor", "the change's anchor") { $0.anchor },
    .text("id", "the change's id, empty where it cannot be copied") { $0.id },
    .list("text", "the value, or the change as a sentence") { $0.text },
  ]
}

/// The name of a call.
struct CallNameModel: ViewModel {
  var parts: [InlineModel]

  static let fields: [Field<CallNameModel>] = [.list("parts", "the name") { $0.parts }]
}

/// A sentence about a declaration of the SDK.
struct NoteModel: ViewModel {
  var parts: [InlineModel]

  static let fields: [Field<NoteModel>] = [.list("parts", "the sentence") { $0.parts }]
}

/// The calls in which a value is sent in one direction.
struct CallListModel: ViewModel {
  /// The number of calls that are visible before the list is expanded.
  private static let longestShown = 3

  var direction: String
  var names: [CallNameModel]
  /// The number of calls that the page leaves out.
  var rest: Int

  static let fields: [Field<CallListModel>] = [
    .text("direction", "`In requests of` or `In responses of`") { $0.direction },
    .list("names", "the calls") { $0.names },
    .flag("isLong", "whether they are shown only when asked for") {
      $0.names.count > longestShown
    },
    .text("count", "how many calls there are") { String($0.names.count + $0.rest) },
    .text("rest", "how many of them are left out, empty for none") {
      $0.rest > 0 ? String($0.rest) : ""
    },
  ]
}

/// A part of a sentence.
struct InlineModel: ViewModel {
  var text: String
  var isCode: Bool

  static let fields: [Field<InlineModel>] = [
    .text("text", "the words") { $0.text },
    .flag("isCode", "whether they are code") { $0.isCode },
  ]

  /// A call's name as code. Text outside of backticks stays plain.
  static func name(_ name: String) -> [InlineModel] {
    let parts = parts(of: name)
    return parts.contains(where: \.isCode) ? parts : [InlineModel(text: name, isCode: true)]
  }

  /// A sentence with code in backticks.
  static func parts(of sentence: String) -> [InlineModel] {
    let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false)
    // An unmatched backtick is an ordinary character.
    guard pieces.count % 2 == 1 else { return [InlineModel(text: sentence, isCode: false)] }
    return pieces.enumerated().map { index, piece in
      InlineModel(text: String(piece), isCode: index % 2 == 1)
    }
    .filter { !$0.text.isEmpty }
  }
}
