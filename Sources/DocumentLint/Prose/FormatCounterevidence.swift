import Naming
import OpenAPIDocument

/// Evidence in a document against a format that all examples of a value have.
struct FormatCounterevidence {
  var question: String

  /// - Parameters:
  ///   - prose: The description of the value.
  ///   - name: The value's name.
  ///   - owner: The object of which the value is a property.
  /// - Returns: `nil` if there is no such evidence.
  init?(_ format: TextKind, _ prose: Prose, of name: String, in owner: Schema?) {
    if let other = Self.qualifier(of: name, in: owner) {
      question = "do all values have the format, whatever `\(other)` is?"
    } else if let text = Self.stray(format, in: prose) {
      question = "the description has `\(text)`: do all values have the format?"
    } else if let word = Self.hedge(in: prose) {
      question = "the description says `\(word)`: do all values have the format?"
    } else {
      return nil
    }
  }

  /// Another property that states the precision or the kind of this one, such as
  /// `release_date_precision`.
  private static func qualifier(of name: String, in owner: Schema?) -> String? {
    let words = NameWords.lowercasedWords(name)
    return owner?.applicators.properties.map(\.name).first { other in
      let others = NameWords.lowercasedWords(other)
      return others.count == words.count + 1 && others.starts(with: words)
        && qualifiers.contains(others.last ?? "")
    }
  }

  private static let qualifiers: Set<String> = [
    "precision", "format", "granularity", "resolution", "type", "kind", "accuracy", "unit",
  ]

  /// A quoted string in the description that resembles a value but does not have the format.
  private static func stray(_ format: TextKind, in prose: Prose) -> String? {
    guard prose.mentions("`", "'", "\"", "“", "*", "<code>") else { return nil }
    return prose.sentences.lazy.flatMap(\.words).first { word in
      word.isLiteral && word.core.contains(where: \.isNumber) && !format.holds(word.core)
    }?.core
  }

  /// A word that weakens a statement, such as `usually`.
  private static func hedge(in prose: Prose) -> String? {
    prose.sentences.lazy.flatMap(\.words).first { hedges.contains($0.lower) }?.core
  }

  private static let hedges: Set<String> = [
    "might", "may", "could", "can", "depending", "precision", "granularity", "either", "or",
    "partial", "approximate", "legacy", "sometimes", "usually", "typically", "optionally",
    "otherwise", "unless", "localized", "free-form", "arbitrary", "opaque",
  ]
}
