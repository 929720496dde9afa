import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readAssertion(
    _ name: String, _ value: Node, into validation: inout SchemaValidation
  ) -> Bool {
    switch name {
    case "type": readType(value, into: &validation)
    case "nullable": if flag(value, "`nullable`") { validation.isNullable = true }
    case "format": validation.format = text(value, "`format`")
    case "enum":
      guard expectSequence(value, "`enum`") else { break }
      validation.enumeration = Array(value.elements)
    case "const": validation.constant = value
    case "minimum": readBound(value, name, \.minimum, &validation)
    case "maximum": readBound(value, name, \.maximum, &validation)
    case "exclusiveMinimum":
      readExclusiveBound(value, name, \.exclusiveMinimum, replacing: \.minimum, &validation)
    case "exclusiveMaximum":
      readExclusiveBound(value, name, \.exclusiveMaximum, replacing: \.maximum, &validation)
    case "multipleOf": validation.multipleOf = number(value, name)
    case "minLength": validation.minLength = count(value, name)
    case "maxLength": validation.maxLength = count(value, name)
    case "minItems": validation.minItems = count(value, name)
    case "maxItems": validation.maxItems = count(value, name)
    case "minContains": validation.minContains = count(value, name)
    case "maxContains": validation.maxContains = count(value, name)
    case "minProperties": validation.minProperties = count(value, name)
    case "maxProperties": validation.maxProperties = count(value, name)
    case "uniqueItems": validation.uniqueItems = flag(value, "`uniqueItems`")
    case "pattern": if text(value, "`pattern`") != nil { validation.pattern = value }
    case "required":
      validation.required = names(value, "`required`")
    case "dependentRequired":
      guard expectMapping(value, "`dependentRequired`") else { break }
      validation.dependentRequired = value.entries.map { key, required in
        SchemaValidation.DependentRequired(
          property: key.text, required: names(required, "`dependentRequired`"))
      }
    default: return false
    }
    return true
  }

  /// The names of properties in a list.
  private mutating func names(_ node: Node, _ what: String) -> [Node] {
    guard expectSequence(node, what) else { return [] }
    return node.elements.filter { text($0, "a name in \(what)") != nil }
  }

  private mutating func readType(_ node: Node, into validation: inout SchemaValidation) {
    let names = node.kind == .sequence ? Array(node.elements) : [node]
    for name in names {
      if name.text == "null" {
        validation.isNullable = true
      } else if let type = SchemaType(rawValue: name.text) {
        if !validation.types.contains(type) { validation.types.append(type) }
      } else {
        error(
          "unknown-type", "there is no type \(name.kindDescription) in JSON Schema", at: name,
          hint: Spelling.nearest(to: name.text, among: SchemaType.allCases.map(\.rawValue))
            .map { "did you mean `\($0)`?" }
            ?? "types are boolean, integer, number, string, array, object and null")
      }
    }
  }

  private mutating func number(_ node: Node, _ keyword: String) -> Node? {
    if node.kind == .integer || node.kind == .number { return node }
    error(
      "unexpected-type", "`\(keyword)` must be a number, found \(node.kindDescription)", at: node)
    return nil
  }

  private mutating func count(_ node: Node, _ keyword: String) -> Node? {
    if let value = node.double, value >= 0, value == value.rounded() { return node }
    error(
      "unexpected-type",
      "`\(keyword)` must be a whole number of at least 0, found \(node.kindDescription)", at: node)
    return nil
  }

  private mutating func readBound(
    _ node: Node, _ keyword: String, _ bound: WritableKeyPath<SchemaValidation, Node?>,
    _ validation: inout SchemaValidation
  ) {
    // OpenAPI 3.0's boolean form came first and has taken the bound for its own.
    let exclusive: WritableKeyPath<SchemaValidation, Node?> =
      keyword == "minimum" ? \.exclusiveMinimum : \.exclusiveMaximum
    if let flag = validation[keyPath: exclusive], flag.kind == .boolean {
      validation[keyPath: exclusive] = number(node, keyword)
    } else {
      validation[keyPath: bound] = number(node, keyword)
    }
  }

  /// JSON Schema's number, or OpenAPI 3.0's boolean that makes the bound beside it exclusive.
  private mutating func readExclusiveBound(
    _ node: Node, _ keyword: String, _ exclusive: WritableKeyPath<SchemaValidation, Node?>,
    replacing bound: WritableKeyPath<SchemaValidation, Node?>, _ validation: inout SchemaValidation
  ) {
    guard let isExclusive = node.boolean else {
      validation[keyPath: exclusive] = number(node, keyword)
      return
    }
    guard isExclusive else { return }
    if let value = validation[keyPath: bound] {
      validation[keyPath: exclusive] = value
      validation[keyPath: bound] = nil
    } else {
      validation[keyPath: exclusive] = node
    }
  }
}
