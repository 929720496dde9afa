import SDKModel

/// The import of one declaration of an SDK, which takes precedence over the import of a whole
/// module such as `Testing`.
struct DeclarationImport {
  /// What declares it: `struct` or `enum`.
  var keyword: String
  var module: String
  var name: String
  /// Whether nothing of the module is visible from outside.
  var isTestable = false

  var text: String { "\(isTestable ? "@testable " : "")import \(keyword) \(module).\(name)" }
}

extension TypeDeclaration {
  /// What Swift declares the type with.
  var keyword: String {
    switch kind {
    case .record, .tuple: "struct"
    case .enumeration, .union: "enum"
    }
  }
}
