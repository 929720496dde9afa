import Diagnostics
import DocumentTree
import TextGrammar

/// Reads the keywords of JSON Schema's validation vocabulary that are not a single value.
enum ValidationReader {
  static func readRequired(
    _ node: Node, into validation: inout SchemaValidation, _ context: inout ReadingContext
  ) {
    // Draft 3 had `required: true` in the property. The keyword no longer has an effect, and the
    // API may omit the property, so it is optional.
    guard node.boolean == nil, !["true", "false"].contains(node.text.lowercased()) else {
      context.log.warning(
        .ignoredField, "`required: \(node.text)` has no effect here", at: node,
        hint: "the object's `required` lists the names of its properties")
      return
    }
    validation.required = names(node, "`required`", &context)
    validation.requiredLists = [node]
  }

  /// The names in a list of properties.
  static func names(_ node: Node, _ what: String, _ context: inout ReadingContext) -> [Node] {
    if node.kind == .string {
      context.log.warning(
        .inexactField, "\(what) is a list of names", at: node, hint: "write `[\(node.text)]`")
      return [node]
    }
    guard let node = context.sequence(node, what) else { return [] }
    var names: [Node] = []
    for element in node.elements where context.text(element, "a name in \(what)") != nil {
      names.append(element)
    }
    return names
  }

  static func readDependentRequired(
    _ node: Node, into validation: inout SchemaValidation, _ context: inout ReadingContext
  ) {
    guard let node = context.mapping(node, "`dependentRequired`") else { return }
    validation.dependentRequired = []
    for (key, required) in node.entries {
      validation.dependentRequired.append(
        SchemaValidation.DependentRequired(
          property: key.text, required: names(required, "`dependentRequired`", &context)))
    }
  }

  static func readEnumeration(
    _ node: Node, into validation: inout SchemaValidation, _ context: inout ReadingContext
  ) {
    if node.kind == .string || node.kind == .integer || node.kind == .number
      || node.kind == .boolean
    {
      context.log.warning(
        .inexactField, "`enum` is a list of values", at: node, hint: "write `[\(node.text)]`")
      validation.enumeration = [node]
      return
    }
    guard let list = context.sequence(node, "`enum`") else { return }
    guard list.count > 0 else {
      context.log.warning(.emptyEnum, "`enum` allows no value: left out", at: node)
      validation.hasEmptyEnumeration = true
      return
    }
    validation.enumeration = Array(list.elements)
  }

  static func readType(
    _ node: Node, of schema: Node, into validation: inout SchemaValidation,
    _ context: inout ReadingContext
  ) {
    let names = node.kind == .sequence ? Array(node.elements) : [node]
    for name in names {
      // An unquoted `null` in YAML is not a string, but is intended as one here.
      if name.text == "null" {
        validation.namesNull = true
        validation.isNullable = true
      } else if name.kind == .null {
        continue
      } else if let type = SchemaType(rawValue: name.text) {
        if !validation.types.contains(type) { validation.types.append(type) }
      } else if let meant = LooseTypeName.meaning(of: name.text), name.kind == .string {
        if !(context.version == .v20 && name.text == "file") {
          context.log.warning(
            .inexactType,
            "there is no type `\(name.text)` in JSON Schema: read as \(meant.description)",
            at: name)
        }
        if let type = meant.type, !validation.types.contains(type) { validation.types.append(type) }
        if schema["format"] == nil || name.text == "file" {
          validation.format = meant.format ?? validation.format
        }
      } else {
        context.log.error(
          .unknownType,
          "there is no type \(name.string.map { "`\($0)`" } ?? name.kindDescription) in JSON Schema",
          at: name,
          hint: Spelling.nearest(to: name.text, among: SchemaType.allCases.map(\.rawValue))
            .map { "did you mean `\($0)`?" }
            ?? "types are boolean, integer, number, string, array, object and null")
      }
    }
  }

  /// Whether a string is a regular expression that can be evaluated.
  static func isPattern(_ node: Node, _ what: String, _ context: inout ReadingContext) -> Bool {
    guard let source = context.text(node, what) else { return false }
    switch PatternProgram(source) {
    case nil:
      context.log.warning(
        .droppedPattern,
        "\(what) is no regular expression of ECMA-262: not checked", at: node,
        hint: "flags such as `(?i)` and anchors such as `\\Z` are of other languages")
      return false
    case .excessive?:
      context.log.warning(.droppedPattern, "\(what) is too large to be run: not checked", at: node)
      return false
    case .literal?, .expression?: return true
    }
  }

  static func number(_ node: Node, _ keyword: Keyword, _ context: inout ReadingContext) -> Node? {
    if node.kind == .integer || node.kind == .number { return node }
    if node.kind == .string, Double(node.text) != nil {
      context.log.warning(
        .droppedConstraint, "`\(keyword.name)` is a number, not text: left out", at: node)
      return nil
    }
    context.log.error(
      .unexpectedType, "`\(keyword.name)` must be a number, found \(node.kindDescription)",
      at: node)
    return nil
  }

  static func count(_ node: Node, _ keyword: Keyword, _ context: inout ReadingContext) -> Node? {
    if let value = node.decimal, value.isInteger, !value.isNegative { return node }
    if node.kind == .string, Int(node.text) != nil {
      context.log.warning(
        .droppedConstraint, "`\(keyword.name)` is a number, not text: left out", at: node)
      return nil
    }
    context.log.error(
      .unexpectedType,
      "`\(keyword.name)` must be a whole number of at least 0, found \(node.kindDescription)",
      at: node)
    return nil
  }

  static func readBound(
    _ node: Node, _ keyword: Keyword, exclusive: Keyword,
    into validation: inout SchemaValidation, _ context: inout ReadingContext
  ) {
    // OpenAPI 3.0's boolean form was read first, and already determines the bound.
    if let flag = validation[exclusive], flag.kind == .boolean {
      validation[exclusive] = number(node, keyword, &context)
    } else {
      validation[keyword] = number(node, keyword, &context)
    }
  }

  /// Reads JSON Schema's number, or OpenAPI 3.0's boolean that makes the corresponding bound
  /// exclusive.
  static func readExclusiveBound(
    _ node: Node, _ keyword: Keyword, replacing bound: Keyword,
    into validation: inout SchemaValidation, _ context: inout ReadingContext
  ) {
    guard let isExclusive = node.boolean else {
      validation[keyword] = number(node, keyword, &context)
      return
    }
    guard isExclusive else { return }
    if let value = validation[bound] {
      validation[keyword] = value
      validation[bound] = nil
    } else {
      validation[keyword] = node
    }
  }
}
