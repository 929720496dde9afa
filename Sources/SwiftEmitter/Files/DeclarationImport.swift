import SDKModel

/// The import of one declaration of an SDK, which has a better claim to its name than that of a whole
/// module such as `Testing`.
struct DeclarationImport {
  /// What declares it: `struct` or `enum`.
  var keyword: String
  var module: String
  var name: String
  /// Whether nothing of the module is to be seen from the outside.
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
