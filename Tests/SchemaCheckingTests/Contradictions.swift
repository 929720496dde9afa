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

  /// Each as `line:column problem`, if no value satisfies the schema.
  static func unsatisfiable(_ text: String) throws -> [String] {
    try locations(text, of: .unsatisfiableSchema, without: "no value agrees with the schema: ")
  }

  /// The same, where no value of a type does.
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
