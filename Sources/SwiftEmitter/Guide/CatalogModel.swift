import TemplateEngine

/// The pages of the documentation of an SDK that DocC does not make of its declarations.
struct CatalogModel: ViewModel {
  var module: String
  var title: String
  var guide: GuideModel
  var resourceLinks: [CatalogLinkModel]
  var groups: [CatalogGroupModel]

  static let fields: [Field<CatalogModel>] = [
    .text("module", "the SDK's module") { $0.module },
    .text("title", "the API's own name, for Markdown") { $0.title },
    .model("guide", "what somebody who begins with the SDK needs to know") { $0.guide },
    .list("resourceLinks", "the types of the client's resources") { $0.resourceLinks },
    .list("groups", "the calls of the client and of each resource") { $0.groups },
  ]
}

/// A type that DocC links to.
struct CatalogLinkModel: ViewModel {
  var link: String

  static let fields: [Field<CatalogLinkModel>] = [
    .text("link", "the type's name, with slashes between its parts") { $0.link }
  ]
}

/// The calls of the client or of a resource.
struct CatalogGroupModel: ViewModel {
  var name: String
  var link: String
  var lines: [String]

  static let fields: [Field<CatalogGroupModel>] = [
    .text("name", "the resource, from the client on") { $0.name },
    .text("link", "the type with the methods, as DocC links to it") { $0.link },
    .lines("lines", "the calls, as the lines of a list in Markdown") { $0.lines },
  ]
}
