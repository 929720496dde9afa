import ArgumentParser
import Diagnostics
import DocumentTree
import Foundation

/// Prints diagnostics to standard error.
struct DiagnosticPrinter {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  let format: Format
  let sources: [String: Source]

  func print(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch format {
      case .text: say(text(diagnostic))
      case .json: say(json(diagnostic))
      }
    }
  }

  func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// `file:line:column: error: …`, the line itself, and a caret below the column.
  private func text(_ diagnostic: Diagnostic) -> String {
    var text = visible(diagnostic.description)
    if let location = diagnostic.location, let line = line(at: location) {
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      let place = line.prefix(max(0, location.column - 1)).map { $0 == "\t" ? "\t" : " " }.joined()
      text += "\n \(number) | \(line)\n \(margin) | \(place)^"
    }
    if let hint = diagnostic.hint { text += "\n    hint: \(visible(hint))" }
    return text
  }

  private static let longestLine = 200

  private func line(at location: SourceLocation) -> String? {
    guard let source = sources[location.file], location.column <= Self.longestLine else {
      return nil
    }
    let lines = source.bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: location.line, omittingEmptySubsequences: false)
    guard location.line <= lines.count, location.line > 0 else { return nil }
    let line = String(
      decoding: lines[location.line - 1].prefix(4 * Self.longestLine), as: UTF8.self)
    return visible(line.prefix(Self.longestLine).filter { $0 != "\r" && $0 != "\r\n" })
  }

  /// The text without what would drive a terminal, or order its characters anew.
  private func visible(_ text: String) -> String {
    String(
      text.map { character in
        character == "\t"
          || character.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .format && $0.properties.generalCategory != .control
          } ? character : "?"
      })
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    struct Entry: Encodable {
      var severity: String
      var code: String
      var message: String
      var file: String?
      var line: Int?
      var column: Int?
      var hint: String?
    }
    let entry = Entry(
      severity: diagnostic.severity.rawValue, code: diagnostic.code, message: diagnostic.message,
      file: diagnostic.location?.file, line: diagnostic.location?.line,
      column: diagnostic.location?.column, hint: diagnostic.hint)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(entry)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
