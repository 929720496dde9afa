import CLibYAML
import Diagnostics
import TextGrammar

extension Diagnostic {
  /// Explains why a document was refused.
  init(_ failure: clibyaml_failure, in source: Source) {
    let position = TextPosition(failure.line, failure.column)
    let related = TextPosition(failure.related_line, failure.related_column)
    let subject = Self.string(failure.subject)
    let report =
      switch failure.status {
      case CLIBYAML_NO_MEMORY:
        Refusal(.outOfMemory, "There is not enough memory to read the document")
      case CLIBYAML_TOO_LARGE:
        Refusal(.documentTooLarge, "The document is larger than 1 GiB")
      case CLIBYAML_EMPTY:
        Refusal(
          .emptyDocument, "The file holds no document",
          hint: "it is empty, or has nothing but comments")
      case CLIBYAML_SECOND_DOCUMENT:
        Refusal(
          .multipleDocuments, "A second document begins here; a file holds one",
          hint: "`---` and `...` part documents: put this one into a file of its own")
      case CLIBYAML_TOO_DEEP:
        Refusal(
          .nestingTooDeep,
          "Sequences and mappings are nested more than \(clibyaml_depth_limit) deep")
      case CLIBYAML_DUPLICATE_KEY:
        Refusal(
          .duplicateKey, "The key `\(subject)` stands twice in this mapping",
          hint: "it was first given on line \(related.line), column \(related.column)")
      case CLIBYAML_KEY_NOT_SCALAR:
        Refusal(
          .keyNotScalar, "A key must be a scalar, not a sequence or a mapping",
          hint: "a value that begins with `[` or `{` and is meant as text needs quotes")
      case CLIBYAML_UNKNOWN_ALIAS:
        Refusal(
          .unknownAlias, "No anchor `&\(subject)` comes before the alias `*\(subject)`",
          hint: "text that begins with `*` needs quotes")
      case CLIBYAML_CYCLIC_ALIAS:
        Refusal(.cyclicAlias, "The alias `*\(subject)` stands inside the node that it names")
      case CLIBYAML_TOO_MANY_COPIES:
        Refusal(
          .aliasLimit, "The document's aliases stand for more than \(clibyaml_copy_limit) nodes")
      case CLIBYAML_BAD_MERGE:
        Refusal(
          .mergeKey, "A merge key (`<<`) takes a mapping or a sequence of mappings",
          hint: "a key that is really named `<<` needs quotes")
      case CLIBYAML_BAD_TAG:
        Refusal(
          .tagMismatch,
          "`\(subject)` is not of the type that its tag says, \(Self.shortTag(failure))")
      default:
        LibYAMLFailure(failure).report(for: source)
      }
    self = .error(
      report.code, report.message,
      at: position.line == 0
        ? nil : SourceLocation(file: source.file, line: position.line, column: position.column),
      hint: report.hint)
  }

  private static func shortTag(_ failure: clibyaml_failure) -> String {
    let tag = string(failure.message)
    let prefix = "tag:yaml.org,2002:"
    return tag.hasScalarPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }

  /// A string of the failure. Swift imports C's arrays of characters as tuples.
  static func string<Tuple>(_ tuple: Tuple) -> String {
    withUnsafeBytes(of: tuple) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// The parts of a diagnostic that depend on the kind of failure.
struct Refusal {
  var code: DiagnosticCode
  var message: String
  var hint: String?

  init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

/// A line and a column; both are 0 if there is no position.
struct TextPosition {
  var line: Int
  var column: Int

  init(_ line: UInt32, _ column: UInt32) {
    self.line = Int(line)
    self.column = Int(column)
  }
}
