import Naming

/// A part that a document describes several times, and the actions that move it to components with
/// different names.
struct Repetition: Sendable {
  private(set) var objects: [Finding] = []
  private(set) var enumerations: [Finding] = []
  private(set) var pathParameters: [Finding] = []

  init() {}

  init(of document: LintedDocument) {
    var names = NameSeries(
      besides: Set(document.openAPI.schemas.map { $0.name.lowercased() }),
      key: { $0.lowercased() })
    var groups = ObjectGroups(document)
    objects = groups.findings(naming: &names)
    enumerations = EnumGroups(document).findings(naming: &names)
    pathParameters = PathParameterGroups(document).findings(naming: &names)
  }
}
