import Diagnostics
import DocumentTree

extension Selection: SettingGroup {
  static let fields: [SettingField<Selection>] = [
    SettingField(
      "include", \.inclusions, SettingForm<Inclusion>.group.oneOrMore,
      "Operations and schemas to include. An operation is included if it meets every criterion of "
        + "one entry.",
      in: Selection()),
    SettingField(
      "exclude", \.exclude, .group, "Operations to leave out: those that meet any criterion.",
      in: Selection()),
    SettingField(
      "schemas", \.schemas, SettingForm<Schemas>.choice.optional,
      "Which component schemas to include. Without it, only used ones if operations are selected.",
      in: Selection()),
  ]

  /// One entry of `include`.
  fileprivate struct Inclusion: SettingGroup {
    var criteria = Criteria()
    var schemas: [Term] = []

    static let fields: [SettingField<Inclusion>] =
      Criteria.fields.map { $0.within(\.criteria) } + [
        SettingField(
          "schemas", \.schemas, .terms(),
          "Component schemas, by name, with the schemas that they use.", in: Inclusion())
      ]
  }

  fileprivate var inclusions: [Inclusion] {
    get { [] }
    set {
      include = newValue.map(\.criteria).filter { !$0.isEmpty }
      includedSchemas = newValue.flatMap(\.schemas)
    }
  }
}

extension Selection.Criteria: SettingGroup {
  static let fields: [SettingField<Selection.Criteria>] = {
    func field(
      _ key: String, _ property: WritableKeyPath<Selection.Criteria, [Selection.Term]> & Sendable,
      examples: [String] = [], _ summary: String
    ) -> SettingField<Selection.Criteria> {
      SettingField(
        key, property, .terms(examples: examples), summary, in: Selection.Criteria())
    }
    return [
      field(
        "paths", \.paths, examples: ["/orders/**"],
        "Paths. `*` matches any characters except a slash, `**` matches slashes too."),
      field("tags", \.tags, "Tags of operations."),
      field("operations", \.operations, "Ids of operations."),
      field("methods", \.methods, examples: ["get"], "HTTP methods."),
    ]
  }()
}
