import TemplateEngine

/// The page of a report.
struct PageModel: ViewModel {
  var title: String
  var old: DocumentModel
  var new: DocumentModel
  var isUnchanged: Bool
  var release: String
  var nextVersion: String
  var sections: [SectionModel]
  var changeCount: Int
  var assets: PageAssets

  static let fields: [Field<PageModel>] = [
    .text("title", "the API's title") { $0.title },
    .model("old", "the older document") { $0.old },
    .model("new", "the newer document") { $0.new },
    .flag("isUnchanged", "whether nothing has changed") { $0.isUnchanged },
    .text("release", "the part of the SDK's version that is raised; empty for none") {
      $0.release
    },
    .text("nextVersion", "the version of the SDK's next release, empty where it is not known") {
      $0.nextVersion
    },
    .list("sections", "the changes, those that mean most first") { $0.sections },
    .text("changeCount", "how many changes there are") { String($0.changeCount) },
    .text("style", "the page's style, which holds no text of a document") { $0.assets.style },
    .text("script", "the page's script, which holds no text of a document") { $0.assets.script },
    .text("styleDigest", "the style's SHA-256") { $0.assets.styleDigest },
    .text("scriptDigest", "the script's SHA-256") { $0.assets.scriptDigest },
  ]
}

/// One of the two documents.
struct DocumentModel: ViewModel {
  var title: String
  var version: String
  var path: String

  static let fields: [Field<DocumentModel>] = [
    .text("title", "the API's title, where the other document has another one") { $0.title },
    .text("version", "the API's version") { $0.version },
    .text("path", "the document's file") { $0.path },
  ]
}

/// The changes with one verdict.
struct SectionModel: ViewModel {
  var kind: ChangeKind
  var count: Int
  var subjects: [SubjectModel]

  static let fields: [Field<SectionModel>] = [
    .text("key", "the section's anchor, and what its changes are filtered by") { $0.kind.rawValue },
    .text("title", "what the section is called") { $0.kind.title },
    .text("sign", "a sign that goes with the colour") { $0.kind.sign },
    .text("meaning", "what the changes mean, as a sentence") { $0.kind.meaning },
    .text("count", "how many changes there are") { String($0.count) },
    .list("subjects", "the changes by what they are about") { $0.subjects },
  ]
}

/// The changes of one type or call.
struct SubjectModel: ViewModel {
  var anchor: String
  var name: [InlineModel]
  var changes: [ChangeModel]

  static let fields: [Field<SubjectModel>] = [
    .text("anchor", "the anchor of the changes") { $0.anchor },
    .list("name", "the type or the call that has changed") { $0.name },
    .list("changes", "how it has changed") { $0.changes },
  ]
}
