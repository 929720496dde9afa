import Diagnostics
import DocumentTree
import TextGrammar

/// Formats diagnostics for people, as a compiler does.
struct DiagnosticText {
  let sources: [String: Source]
  let isVerbose: Bool
  let style: TextStyle
  private var linesOfFiles: [String: SourceLines] = [:]

  init(sources: [String: Source], isVerbose: Bool, style: TextStyle = .plain) {
    self.sources = sources
    self.isVerbose = isVerbose
    self.style = style
  }

  /// The number of warnings with proposals to show for each code. Further ones are only counted.
  private static let proposalsPerCode = 5
  private static let longestLine = 200

  /// A paragraph for each error and for each warning that is the only one of its kind, and a line
  /// for several warnings of one kind.
  mutating func lines(_ diagnostics: [Diagnostic]) -> [String] {
    if isVerbose { return diagnostics.map { paragraph($0) } }
    var counts: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity != .error {
      counts[diagnostic.code, default: 0] += 1
    }
    var shown: [DiagnosticCode: Int] = [:]
    var lines: [String] = []
    for diagnostic in diagnostics {
      let count = counts[diagnostic.code, default: 0]
      guard diagnostic.severity != .error, count > 1 else {
        lines.append(paragraph(diagnostic))
        continue
      }
      let place = shown[diagnostic.code, default: 0]
      shown[diagnostic.code] = place + 1
      if diagnostic.proposal != nil {
        if place < Self.proposalsPerCode { lines.append(paragraph(diagnostic)) }
        if place == Self.proposalsPerCode {
          lines.append("… and \(count - place) more of [\(diagnostic.code)].")
        }
      } else if place == 0 {
        lines.append(line(of: diagnostic, andFurther: count - 1))
      }
    }
    if lines.count < diagnostics.count { lines.append("--verbose shows each warning.") }
    return lines
  }

  /// A line such as `file:line:column: warning: …, and 5 more of this kind [code]`.
  private func line(of diagnostic: Diagnostic, andFurther count: Int) -> String {
    var summary = diagnostic
    summary.message += ", and \(count) more of this kind"
    return headline(of: summary)
  }

  /// What ``Diagnostic/description`` is, with colours.
  private func headline(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map {
      style.text(VisibleText.line($0.description) + ":", as: .location) + " "
    }
    let severity: TextStyle.Part =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    return (place ?? "") + style.text(diagnostic.severity.rawValue + ":", as: severity) + " "
      + VisibleText.line(diagnostic.message) + " "
      + style.text("[\(diagnostic.code)]", as: .code)
  }

  /// A summary such as `2 errors, 14 warnings; 9 constructs not carried over in full`; `nil` if
  /// there are no diagnostics.
  static func summary(_ diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let losses = diagnostics.count { DiagnosticCatalog.page(of: $0.code)?.loss != nil }
    let parts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let lost = count(losses, "construct").map { "; \($0) not carried over in full" } ?? ""
    return parts.joined(separator: ", ") + lost
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `file:line:column: error: …`, the line itself, and a caret below the column.
  private mutating func paragraph(_ diagnostic: Diagnostic) -> String {
    var text = headline(of: diagnostic)
    if let location = diagnostic.location, let line = line(at: location) {
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      let indentation = line.prefix(max(0, location.column - 1)).map { $0 == "\t" ? "\t" : " " }
        .joined()
      let caret = style.text("^", as: .caret)
      text += "\n \(style.text("\(number) |", as: .lineNumber)) \(line)"
      text += "\n \(style.text("\(margin) |", as: .lineNumber)) \(indentation)\(caret)"
    }
    if let hint = diagnostic.hint {
      text += "\n    \(style.text("hint:", as: .hint)) \(VisibleText.line(hint))"
    }
    for line in diagnostic.proposal?.split(separator: "\n") ?? [] {
      text += "\n    \(VisibleText.line(String(line)))"
    }
    return text
  }

  private mutating func line(at location: SourceLocation) -> String? {
    guard location.column <= Self.longestLine, let source = sources[location.file] else {
      return nil
    }
    let lines = linesOfFiles[location.file] ?? SourceLines(source.bytes)
    linesOfFiles[location.file] = lines
    return lines.line(location.line, longest: Self.longestLine).map(Self.aligned)
  }

  /// The text without characters that control a terminal or the writing direction. Each is replaced
  /// by one character, so that the caret stays below the right column.
  private static func aligned(_ text: String) -> String {
    String(text.map { VisibleText.isWhole(String($0)) ? $0 : "?" })
  }
}
