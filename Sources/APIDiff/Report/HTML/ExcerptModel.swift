import TemplateEngine

/// The changed lines of both documents, side by side.
struct ExcerptModel: ViewModel {
  var old: ExcerptSideModel
  var new: ExcerptSideModel

  static let fields: [Field<ExcerptModel>] = [
    .model("old", "the older document's side") { $0.old },
    .model("new", "the newer document's side") { $0.new },
  ]
}

/// The lines of one document.
struct ExcerptSideModel: ViewModel {
  var side: String
  /// `file:line`; empty if the document does not contain it.
  var location: String
  /// The reason why there are no lines; empty if there are some.
  var silence: String
  var lines: [ExcerptLineModel]

  static let fields: [Field<ExcerptSideModel>] = [
    .text("side", "`Before` or `After`") { $0.side },
    .text("location", "`file:line`, empty where the document says nothing") { $0.location },
    .text("silence", "why there are no lines, empty where there are") { $0.silence },
    .list("lines", "the lines, and gaps where the other side has one more") { $0.lines },
  ]
}

/// A line of an excerpt.
struct ExcerptLineModel: ViewModel {
  enum Kind: String {
    case same, removed, added
    /// A blank line opposite a line that only the other document has.
    case filler
    /// A gap that represents omitted lines.
    case skipped
  }

  var number: Int?
  var text = ""
  var kind: Kind
  /// Whether the line contains the subject of the change.
  var isSubject = false

  static let fields: [Field<ExcerptLineModel>] = [
    .text("number", "the line's number, empty for a gap") { $0.number.map(String.init) ?? "" },
    .text("text", "the line, cut where it is long") { $0.text },
    .text("classes", "what the line is, for the style; empty for most") { line in
      let classes = [
        line.kind == .same ? nil : line.kind.rawValue, line.isSubject ? "subject" : nil,
      ]
      return classes.compactMap { $0 }.joined(separator: " ")
    },
    .flag("isRemoved", "whether only the older document has the line") { $0.kind == .removed },
    .flag("isAdded", "whether only the newer document has the line") { $0.kind == .added },
    .flag("isSame", "whether the line is told as it is, without a mark") { $0.kind == .same },
  ]
}
