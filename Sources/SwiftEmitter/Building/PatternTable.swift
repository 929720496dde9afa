import Naming
import TemplateEngine

/// The regular expressions of a declaration, each once.
struct PatternTable {
  /// Whether compiled patterns cannot be stored, so that each check makes its own.
  private let isInline: Bool
  private(set) var models: [PatternModel] = []
  /// The name of the constant for each pattern.
  private var names: [String: String] = [:]
  private var series = NameSeries()

  init(isInline: Bool = false) {
    self.isInline = isInline
  }

  /// The expression that names the compiled pattern.
  mutating func reference(_ pattern: String, suggestedName: String) -> Layout {
    if isInline { return .call(NominalType.pattern.code(), [.literal(pattern)]) }
    if let name = names[pattern] { return "Patterns.\(name)" }
    let suggestedName =
      ReservedNames.unusable.contains(suggestedName) ? suggestedName + "_" : suggestedName
    let name = series.next(suggestedName) { "\(suggestedName)\($0)" }
    names[pattern] = name
    models.append(PatternModel(name: name, pattern: pattern))
    return "Patterns.\(name)"
  }
}
