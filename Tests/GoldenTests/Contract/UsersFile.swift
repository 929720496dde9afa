import Foundation

/// A user's file in the module of generated code: it declares types with the names of types in the
/// standard library, in Foundation and in the runtime.
enum UsersFile {
  /// The declarations, except for names that the SDK declares itself.
  static func text(beside files: [String]) throws -> String {
    var names = usual
    var own: Set<String> = []
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for match in text.matches(of: /\b(?:Swift|Foundation|SpecsmithRuntime)\.([A-Z]\w*)/) {
        names.insert(String(match.1))
      }
      for match in text.matches(of: /(?m)^(?:\w+ )*(?:struct|enum) `?(\w+)/) {
        own.insert(String(match.1))
      }
    }
    return names.subtracting(own).sorted().map { "struct \($0) {}\n" }.joined()
  }

  private static let usual: Set = [
    "APIClient", "APIError", "Array", "Bool", "Client", "Codable", "Color", "Data", "Date",
    "Decimal", "Decodable", "Dictionary", "Double", "Duration", "Encodable", "Error", "Hashable",
    "Int", "Int32", "JSONValue", "Never", "Notification", "Operation", "Optional", "Pattern",
    "Request", "RequestOptions", "Response", "Result", "Secret", "Sendable", "Set", "Settings",
    "String", "Task", "URL", "UUID", "UInt64", "Validatable", "ValidationError", "Void",
  ]
}
