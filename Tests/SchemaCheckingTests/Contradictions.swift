import Diagnostics
import OpenAPIDocument
import SchemaChecking

/// The reports about a schema that needs a value.
enum Contradictions {
  static func diagnostics(of text: String) throws -> [Diagnostic] {
    let read = DocumentReader.readSchema(try Checking.tree(text).root)
    var check = SatisfiabilityCheck { read.targets[$0] }
    return check.diagnostics(of: [read.schema])
  }

  /// Each as `line:column problem`, for schemas that no value satisfies.
  static func unsatisfiable(_ text: String) throws -> [String] {
    try locations(text, of: .unsatisfiableSchema, without: "no value agrees with the schema: ")
  }

  /// The same, for schemas that no value of some type satisfies.
  static func partial(_ text: String) throws -> [String] {
    try locations(text, of: .contradictoryKeywords, without: "agrees with the schema: ")
  }

  private static func locations(
    _ text: String, of code: DiagnosticCode, without words: String
  ) throws -> [String] {
    try diagnostics(of: text).filter { $0.code == code }.map { diagnostic in
      let location = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
      guard let range = diagnostic.message.firstRange(of: words) else {
        return location + diagnostic.message
      }
      return location + diagnostic.message.replacingCharacters(in: range, with: "")
    }
  }
}
