import TemplateEngine

/// The beginning of a file that holds nothing else.
struct HeaderModel: ViewModel {
  static let fields: [Field<HeaderModel>] = [
    .text("ignoredRules", "empty: there is no name that could break a rule") { _ in "" },
    .flag("importsFoundation", "no: there is nothing that would need it") { _ in false },
  ]
}
