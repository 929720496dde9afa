import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Checks a value as a whole against a schema, without its parts.
struct ScalarCheck {
  private let application: SchemaApplication
  private let value: Instance

  init(_ application: SchemaApplication) {
    self.application = application
    value = application.value
  }

  private var validation: SchemaValidation { application.schema.validation }

  /// Checks `type` and the related keywords.
  var typeMismatch: Mismatch? {
    if value.kind == .null, validation.isNullable { return nil }
    let isOfType = validation.types.contains { type in
      switch type {
      case .boolean: value.kind == .boolean
      case .string: value.kind == .string
      case .array: value.kind == .sequence
      case .object: value.kind == .mapping
      case .number: value.kind == .integer || value.kind == .number
      case .integer:
        value.kind == .integer || (value.kind == .number && value.node.decimal?.isInteger == true)
      }
    }
    if isOfType { return nil }
    let names = validation.types.map(\.rawValue) + (validation.isNullable ? ["null"] : [])
    return application.mismatch(
      .type, "is \(value.noun), not of the type \(names.joined(separator: " or "))")
  }

  /// Checks whether only `null` is valid. `nullable` alone does not constrain other values.
  var nullMismatch: Mismatch? {
    guard validation.types.isEmpty, validation.namesNull else {
      return nil
    }
    return typeMismatch
  }

  /// Checks that a number exists in JSON, since YAML has others.
  var numeralMismatch: Mismatch? {
    guard Keyword.Subject.numbers.includes(value.kind), value.node.decimal == nil else {
      return nil
    }
    return application.mismatch(.type, "is no number that JSON can write")
  }

  // MARK: Values

  func enumerationMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    guard let allowed = validation.enumeration,
      !allowed.contains(where: { isEqual(to: $0, &check) })
    else { return nil }
    return application.mismatch(.enumeration, "is none of the values that `enum` lists")
  }

  func constantMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    guard let constant = validation.constant, !isEqual(to: constant, &check) else { return nil }
    return application.mismatch(.constant, "is not the value that `const` fixes")
  }

  private func isEqual(to other: Node, _ check: inout SchemaCheck) -> Bool {
    value.isName
      ? other.kind == .string && other.hasText(value.node.text)
      : check.areEqual(value.node, other)
  }

  // MARK: Strings and numbers

  func patternMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    guard let pattern = validation.pattern,
      !check.isFound(pattern.text, in: value.node.text)
    else { return nil }
    return application.mismatch(.pattern, "does not match `\(pattern.text)`")
  }

  func formatMismatch(_ check: SchemaCheck) -> Mismatch? {
    let expectation: String? =
      switch value.kind {
      case .string:
        validation.scalarFormat?.expectation(for: value.node.text)
          ?? (check.comparesFormats ? distinction : nil)
      case .integer, .number:
        value.node.decimal.flatMap { validation.numberFormat?.expectation(for: $0) }
      case .null, .boolean, .sequence, .mapping: nil
      }
    return expectation.map { application.mismatch(.format, "is not \($0)") }
  }

  /// The format by which a document tells the string apart from others; `nil` if it could have it.
  private var distinction: String? {
    guard let name = validation.format, let format = DistinctFormat(rawValue: name),
      !format.isPossible(for: value.node.text)
    else { return nil }
    return "of the format `\(name)`"
  }
}
