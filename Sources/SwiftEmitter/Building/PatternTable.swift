import TemplateEngine

/// The regular expressions of a declaration, each once.
struct PatternTable {
  /// Whether compiled patterns cannot be stored, so that each check makes its own.
  private let isInline: Bool
  private(set) var models: [PatternModel] = []

  init(isInline: Bool = false) {
    self.isInline = isInline
  }

  /// The expression that names the compiled pattern.
  mutating func reference(_ pattern: String, suggestedName: String) -> Layout {
    if isInline { return .call(NominalType.pattern.code(), [.literal(pattern)]) }
    if let model = models.first(where: { $0.pattern == pattern }) {
      return "Patterns.\(model.name)"
    }
    let suggestedName =
      ReservedNames.unusable.contains(suggestedName) ? suggestedName + "_" : suggestedName
    var name = suggestedName
    var number = 1
    while models.contains(where: { $0.name == name }) {
      number += 1
      name = "\(suggestedName)\(number)"
    }
    models.append(PatternModel(name: name, pattern: pattern))
    return "Patterns.\(name)"
  }
}
