import Naming
import TemplateEngine

/// The regular expressions of a declaration, without duplicates.
struct PatternTable {
  /// Whether the declaration cannot have stored constants, so that each check compiles its pattern.
  private let isInline: Bool
  private(set) var models: [PatternModel] = []
  /// The name of the constant for each pattern.
  private var names: [String: String] = [:]
  private var series = NameSeries()

  init(isInline: Bool = false) {
    self.isInline = isInline
  }

  /// The expression for the compiled pattern.
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
