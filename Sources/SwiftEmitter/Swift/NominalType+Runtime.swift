/// Types of the runtime that appear in the bodies of declarations.
extension NominalType {
  static let jsonNumber = NominalType("JSONNumber", of: .runtime)
  static let pattern = NominalType("Pattern", of: .runtime)
  static let wire = NominalType("Wire", of: .runtime)
}
