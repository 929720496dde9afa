import Diagnostics
import DocumentTree
import TextGrammar

extension DocumentReader {
  mutating func readRequired(_ node: Node, into validation: inout SchemaValidation) {
    // Draft 3 had `required: true` in the property. It says nothing any more, and what an API that
    // is described so really answers is anybody's guess: the property stays optional.
    guard node.boolean == nil, !["true", "false"].contains(node.text.lowercased()) else {
      warning(
        .ignoredField, "`required: \(node.text)` says nothing here", at: node,
        hint: "the object's `required` lists the names of its properties")
      return
    }
    validation.required = names(node, "`required`")
  }

  /// The names of properties in a list.
  mutating func names(_ node: Node, _ what: String) -> [Node] {
    if node.kind == .string {
      warning(
        .inexactField, "\(what) is a list of names", at: node, hint: "write `[\(node.text)]`")
      return [node]
    }
    guard let node = sequence(node, what) else { return [] }
    return node.elements.filter { text($0, "a name in \(what)") != nil }
  }

  mutating func readEnumeration(_ node: Node, into validation: inout SchemaValidation) {
    if node.kind == .string || node.kind == .integer || node.kind == .number
      || node.kind == .boolean
    {
      warning(
        .inexactField, "`enum` is a list of values", at: node, hint: "write `[\(node.text)]`")
      validation.enumeration = [node]
      return
    }
    guard let list = sequence(node, "`enum`") else { return }
    guard list.count > 0 else {
      warning(.emptyEnum, "`enum` allows no value: left out", at: node)
      validation.hasEmptyEnumeration = true
      return
    }
    validation.enumeration = Array(list.elements)
  }

  mutating func readType(
    _ node: Node, of schema: Node, into validation: inout SchemaValidation
  ) {
    let names = node.kind == .sequence ? Array(node.elements) : [node]
    for name in names {
      // An unquoted `null` in YAML is no text, and is meant as one.
      if name.text == "null" {
        validation.namesNull = true
        validation.isNullable = true
      } else if name.kind == .null {
        continue
      } else if let type = SchemaType(rawValue: name.text) {
        if !validation.types.contains(type) { validation.types.append(type) }
      } else if let meant = LooseTypeName.meaning(of: name.text), name.kind == .string {
        if !(version == .v20 && name.text == "file") {
          warning(
            .inexactType,
            "there is no type `\(name.text)` in JSON Schema: taken for \(meant.description)",
            at: name)
        }
        if let type = meant.type, !validation.types.contains(type) { validation.types.append(type) }
        if schema["format"] == nil || name.text == "file" {
          validation.format = meant.format ?? validation.format
        }
      } else {
        error(
          .unknownType,
          "there is no type \(name.string.map { "`\($0)`" } ?? name.kindDescription) in JSON Schema",
          at: name,
          hint: Spelling.nearest(to: name.text, among: SchemaType.allCases.map(\.rawValue))
            .map { "did you mean `\($0)`?" }
            ?? "types are boolean, integer, number, string, array, object and null")
      }
    }
  }

  /// Whether a text is a regular expression that can be run.
  mutating func isPattern(_ node: Node, _ what: String) -> Bool {
    guard let source = text(node, what) else { return false }
    switch PatternProgram(source) {
    case nil:
      warning(
        .droppedPattern,
        "\(what) is no regular expression of ECMA-262: not checked", at: node,
        hint: "flags such as `(?i)` and anchors such as `\\Z` are of other languages")
      return false
    case .excessive?:
      warning(.droppedPattern, "\(what) is too large to be run: not checked", at: node)
      return false
    case .literal?, .expression?: return true
    }
  }

  mutating func number(_ node: Node, _ keyword: Keyword) -> Node? {
    if node.kind == .integer || node.kind == .number { return node }
    if node.kind == .string, Double(node.text) != nil {
      warning(.droppedConstraint, "`\(keyword.name)` is a number, not text: left out", at: node)
      return nil
    }
    error(
      .unexpectedType, "`\(keyword.name)` must be a number, found \(node.kindDescription)",
      at: node)
    return nil
  }

  mutating func count(_ node: Node, _ keyword: Keyword) -> Node? {
    if let value = node.decimal, value.isInteger, !value.isNegative { return node }
    if node.kind == .string, Int(node.text) != nil {
      warning(.droppedConstraint, "`\(keyword.name)` is a number, not text: left out", at: node)
      return nil
    }
    error(
      .unexpectedType,
      "`\(keyword.name)` must be a whole number of at least 0, found \(node.kindDescription)",
      at: node)
    return nil
  }

  mutating func readBound(
    _ node: Node, _ keyword: Keyword, exclusive: Keyword,
    into validation: inout SchemaValidation
  ) {
    // OpenAPI 3.0's boolean form came first and has taken the bound for its own.
    if let flag = validation[exclusive], flag.kind == .boolean {
      validation[exclusive] = number(node, keyword)
    } else {
      validation[keyword] = number(node, keyword)
    }
  }

  /// JSON Schema's number, or OpenAPI 3.0's boolean that makes the bound beside it exclusive.
  mutating func readExclusiveBound(
    _ node: Node, _ keyword: Keyword, replacing bound: Keyword,
    into validation: inout SchemaValidation
  ) {
    guard let isExclusive = node.boolean else {
      validation[keyword] = number(node, keyword)
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
