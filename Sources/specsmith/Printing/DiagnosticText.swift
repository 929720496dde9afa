import Diagnostics
import DocumentTree

/// Diagnostics as a compiler shows them to a person.
struct DiagnosticText {
  let sources: [String: Source]
  let isVerbose: Bool

  /// How many warnings of one code are shown before the rest are only counted.
  private static let warningsPerCode = 5
  private static let longestLine = 200

  /// A paragraph for each diagnostic, and what is left unsaid at the end.
  func lines(_ diagnostics: [Diagnostic]) -> [String] {
    var counts: [String: Int] = [:]
    var hidden: [String] = []
    var lines: [String] = []
    for diagnostic in diagnostics {
      if diagnostic.severity != .error, !isVerbose {
        let count = counts[diagnostic.code, default: 0] + 1
        counts[diagnostic.code] = count
        guard count <= Self.warningsPerCode else {
          if count == Self.warningsPerCode + 1 { hidden.append(diagnostic.code) }
          continue
        }
      }
      lines.append(paragraph(diagnostic))
    }
    for code in hidden {
      let count = counts[code, default: 0] - Self.warningsPerCode
      lines.append("… and \(count) more of [\(code)]; --verbose shows them all.")
    }
    return lines
  }

  /// `2 errors, 14 warnings; 9 constructs not carried over in full`, or `nil` for nothing to say.
  static func summary(_ diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let losses = diagnostics.count { DiagnosticCatalog.code(named: $0.code)?.loss != nil }
    let parts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let lost = count(losses, "construct").map { "; \($0) not carried over in full" } ?? ""
    return parts.joined(separator: ", ") + lost
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `file:line:column: error: …`, the line itself, and a caret below the column.
  private func paragraph(_ diagnostic: Diagnostic) -> String {
    var text = Self.visible(diagnostic.description)
    if let location = diagnostic.location, let line = line(at: location) {
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      let place = line.prefix(max(0, location.column - 1)).map { $0 == "\t" ? "\t" : " " }.joined()
      text += "\n \(number) | \(line)\n \(margin) | \(place)^"
    }
    if let hint = diagnostic.hint { text += "\n    hint: \(Self.visible(hint))" }
    return text
  }

  private func line(at location: SourceLocation) -> String? {
    guard let source = sources[location.file], location.column <= Self.longestLine,
      location.line > 0
    else { return nil }
    let lines = source.bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: location.line, omittingEmptySubsequences: false)
    guard location.line <= lines.count else { return nil }
    let line = String(
      decoding: lines[location.line - 1].prefix(4 * Self.longestLine), as: UTF8.self)
    return Self.visible(line.prefix(Self.longestLine).filter { $0 != "\r" && $0 != "\r\n" })
  }

  /// The text without what would drive a terminal, or order its characters anew.
  private static func visible(_ text: String) -> String {
    String(
      text.map { character in
        character == "\t"
          || character.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .format && $0.properties.generalCategory != .control
          } ? character : "?"
      })
  }
}
