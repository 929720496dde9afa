import CLibYAML
import Diagnostics
import TextGrammar

/// An error of libyaml. Its own message is intended for people who know how a YAML scanner works.
struct LibYAMLFailure {
  private let problem: String
  private let context: String
  private let subject: String
  private let isCharacter: Bool
  private let position: TextPosition
  private let related: TextPosition

  init(_ failure: clibyaml_failure) {
    problem = Diagnostic.string(failure.message)
    context = Diagnostic.string(failure.context)
    subject = Diagnostic.string(failure.subject)
    isCharacter = failure.status == CLIBYAML_BAD_CHARACTER
    position = TextPosition(failure.line, failure.column)
    related = TextPosition(failure.related_line, failure.related_column)
  }

  func report(for source: Source) -> Refusal {
    isCharacter ? characterReport : syntaxReport(for: source)
  }

  private var characterReport: Refusal {
    if problem.hasScalarPrefix("control characters") {
      let name = subject.isEmpty ? "A control character" : "The control character U+\(subject)"
      return Refusal(
        .controlCharacter, "\(name) cannot stand in a document as it is",
        hint: subject == "0000"
          ? "text in UTF-16 needs a byte order mark; or is this no text file?"
          : "in double quotes it can be written as an escape, such as `\\x07`")
    }
    let encoding = problem.contains("UTF-16") ? "UTF-16" : "UTF-8"
    return Refusal(
      .invalidEncoding, "The file is not valid \(encoding)",
      hint: problem)
  }

  private func syntaxReport(for source: Source) -> Refusal {
    let found = source.scalar(atLine: position.line, column: position.column)
    if problem.contains("tab character") || found == "\t" {
      return Refusal(
        .tabIndentation, "A tab cannot indent YAML",
        hint: "indent with spaces")
    }
    for known in Self.known where problem == known.problem {
      guard known.context.map(context.hasScalarPrefix) ?? true else { continue }
      return Refusal(
        .yamlSyntax, known.message,
        hint: known.hint.map { "\($0)\(sentence)" } ?? contextDescription)
    }
    if problem == "found character that cannot start any token", let found {
      return Refusal(
        .yamlSyntax, "A value cannot begin with `\(found)`", hint: "put the value in quotes")
    }
    return Refusal(
      .yamlSyntax, "\(problem.prefix(1).uppercased())\(problem.dropFirst())",
      hint: contextDescription)
  }

  /// What libyaml was parsing and where that began, if it is on another line.
  private var contextDescription: String? {
    guard !context.isEmpty else { return nil }
    let start = related.line == position.line ? "" : ", which begins on line \(related.line)"
    return "this happened \(context)\(start)"
  }

  private var sentence: String {
    guard related.line != 0, related.line != position.line else { return "" }
    return "; what it belongs to begins on line \(related.line)"
  }

  private struct Known {
    var problem: String
    var context: String?
    var message: String
    var hint: String?
  }

  private static let known = [
    Known(
      problem: "mapping values are not allowed in this context",
      message: "A `:` that makes a key is not allowed here",
      hint: "text with `: ` in it needs quotes; a key must be indented like the keys beside it"),
    Known(
      problem: "did not find expected key",
      message: "A key was expected here",
      hint: "check the indentation, and quotes that end too early"),
    Known(
      problem: "did not find expected '-' indicator",
      message: "A `-` was expected here",
      hint: "the elements of a sequence must be indented alike"),
    Known(
      problem: "could not find expected ':'",
      message: "This line is no `key: value`: the colon is missing",
      hint: "a key ends with `:` and a space, on its own line, within 1024 characters"),
    Known(
      problem: "did not find expected ',' or ']'", message: "A `,` or `]` was expected here",
      hint: "a `[` is still open"),
    Known(
      problem: "did not find expected ',' or '}'", message: "A `,` or `}` was expected here",
      hint: "a `{` is still open"),
    Known(
      problem: "found unexpected end of stream", context: "while scanning a quoted scalar",
      message: "The file ends inside quotes", hint: "the closing quote is missing"),
    Known(
      problem: "did not find expected node content",
      message: "A value was expected here",
      hint: "an empty string is written `\"\"`"),
    Known(
      problem: "did not find expected <document start>",
      message: "The document has ended, and more text follows",
      hint: "what follows must be indented, or its key belongs to another level"),
    Known(
      problem: "found undefined tag handle",
      message: "The tag here uses a `!prefix!` that no `%TAG` line defines",
      hint: "text that begins with `!` needs quotes"),
    Known(
      problem: "found invalid Unicode character escape code",
      message: "The escape stands for no character",
      hint: "`\\uD800` to `\\uDFFF` only mean something in pairs, as in `\\uD83D\\uDE00`"),
    Known(
      problem: "found unknown escape character",
      message: "There is no such escape",
      hint: "in double quotes a backslash is written `\\\\`; in single quotes it is itself"),
  ]
}

extension Source {
  /// The scalar at a line and column, both counted from 1.
  fileprivate func scalar(atLine line: Int, column: Int) -> Unicode.Scalar? {
    var rest = bytes[...]
    for _ in 1..<max(line, 1) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    let content = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: content, as: UTF8.self).unicodeScalars.dropFirst(column - 1).first
  }
}
