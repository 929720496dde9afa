/// The tests of the Mustache specification that do not apply to templates with declared fields,
/// by the reason.
enum InapplicableSpecificationTests {
  struct Group: Sendable {
    var reason: String
    var outcome: SpecificationOutcome
    var tests: [(file: String, names: [String])]
  }

  static let groups = [
    Group(
      reason: "A name that no model declares is an error, not an empty text.",
      outcome: .refused(.templateUnknownField),
      tests: [
        (
          "interpolation",
          [
            "Basic Context Miss Interpolation",
            "Triple Mustache Context Miss Interpolation",
            "Ampersand Context Miss Interpolation",
            "Dotted Names - Broken Chains",
            "Dotted Names - Broken Chain Resolution",
            "Dotted Names - Context Precedence",
            "Dotted Names are never single keys",
          ]
        ),
        (
          "inverted", ["Context", "List", "Context Misses", "Dotted Names - Broken Chains"]
        ),
        ("sections", ["Context Misses", "Dotted Names - Broken Chains"]),
        ("~inheritance", ["Negative Sections"]),
      ]),
    Group(
      reason: """
        An empty list in the data does not tell that its items would be of the same model again. \
        A declared view model does: see "A template calls itself for nested models".
        """,
      outcome: .refused(.templateUnknownField),
      tests: [("partials", ["Recursion"])]),
    Group(
      reason: "A partial that does not exist is an error, not an empty text.",
      outcome: .refused(.templateUnknownTemplate),
      tests: [("partials", ["Failed Lookup"])]),
    Group(
      reason: "The items of a list are texts or models, not lists.",
      outcome: .impossibleData("a list of lists"),
      tests: [("sections", ["Implicit Iterator - Array"])]),
    Group(
      reason: "A template is rendered with a model, not with a list.",
      outcome: .impossibleData("a list as the root"),
      tests: [("sections", ["Implicit Iterator - Root-level"])]),
    Group(
      reason: """
        An optional module of the specification that is left out: a partial whose name is only \
        known when it is rendered cannot be compiled for the model that it will meet.
        """,
      outcome: .refused(.templateUnknownTemplate),
      tests: [
        (
          "~dynamic-names",
          [
            "Basic Behavior - Partial",
            "Basic Behavior - Name Resolution",
            "Context Misses - Partial",
            "Failed Lookup - Partial",
            "Context",
            "Dotted Names",
            "Dotted Names - Operator Precedence",
            "Dotted Names - Failed Lookup",
            "Dotted names - Context Stacking",
            "Dotted names - Context Stacking Under Repetition",
            "Dotted names - Context Stacking Failed Lookup",
            "Recursion",
            "Dynamic Names - Double Dereferencing",
            "Dynamic Names - Composed Dereferencing",
            "Surrounding Whitespace",
            "Inline Indentation",
            "Standalone Line Endings",
            "Standalone Without Previous Line",
            "Standalone Without Newline",
            "Standalone Indentation",
          ]
        )
      ]),
    Group(
      reason: "The same module; here the name also has a space in it.",
      outcome: .refused(.templateInvalidName),
      tests: [("~dynamic-names", ["Padding Whitespace"])]),
    Group(
      reason: "An optional module of the specification that is left out: a model holds no code.",
      outcome: .impossibleData("a lambda"),
      tests: [
        (
          "~lambdas",
          [
            "Interpolation",
            "Interpolation - Expansion",
            "Interpolation - Alternate Delimiters",
            "Interpolation - Multiple Calls",
            "Escaping",
            "Section",
            "Section - Expansion",
            "Section - Alternate Delimiters",
            "Section - Multiple Calls",
            "Inverted Section",
          ]
        )
      ]),
  ]

  /// The expected outcome of each test.
  static let outcomes: [SpecificationTest.Identity: SpecificationOutcome] =
    groups.reduce(into: [:]) { outcomes, group in
      for (file, names) in group.tests {
        for name in names { outcomes[.init(file: file, name: name)] = group.outcome }
      }
    }
}
