/// Types of the runtime that are named in what a declaration does.
extension NominalType {
  static let jsonNumber = NominalType("JSONNumber", of: .runtime)
  static let pattern = NominalType("Pattern", of: .runtime)
  static let wire = NominalType("Wire", of: .runtime)
}
