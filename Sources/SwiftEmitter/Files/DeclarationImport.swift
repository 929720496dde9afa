import SDKModel

/// The import of a single declaration of an SDK, which takes precedence over the import of a whole
/// module such as `Testing`.
struct DeclarationImport {
  /// The keyword of the declaration: `struct` or `enum`.
  var keyword: String
  var module: String
  var name: String
  /// Whether the import needs `@testable`.
  var isTestable = false

  var text: String { "\(isTestable ? "@testable " : "")import \(keyword) \(module).\(name)" }
}

extension TypeDeclaration {
  /// The keyword with which Swift declares the type.
  var keyword: String {
    switch kind {
    case .record, .tuple: "struct"
    case .enumeration, .union: "enum"
    }
  }
}
