/// Parses queries by the grammar of RFC 9535 (appendix A).
struct JSONPathParser {
  private static let depthLimit = 200

  private var scanner: JSONPathScanner
  private var depth = 0

  init(_ text: String) {
    scanner = JSONPathScanner(text)
  }

  mutating func parse() throws(JSONPathError) -> JSONPathQuery {
    guard scanner.accept("$") else { throw scanner.error("A JSONPath begins with `$`") }
    let query = try query(from: .root)
    guard scanner.isAtEnd else {
      throw scanner.error("Expected `.`, `[` or the end but found \(scanner.nextInWords)")
    }
    return query
  }

  // MARK: Segments

  private mutating func query(
    from start: JSONPathQuery.Start
  ) throws(JSONPathError) -> JSONPathQuery {
    var segments: [JSONPathQuery.Segment] = []
    while true {
      let end = scanner.offset
      scanner.skipSpace()
      guard let segment = try segment() else {
        // White space at the end is not part of the query.
        scanner.rewind(to: end)
        return JSONPathQuery(start: start, segments: segments)
      }
      segments.append(segment)
    }
  }

  private mutating func segment() throws(JSONPathError) -> JSONPathQuery.Segment? {
    if scanner.next == "[" {
      return .init(isDescendant: false, selectors: try bracketedSelectors())
    }
    let isDescendant = scanner.accept("..")
    guard isDescendant || scanner.accept(".") else { return nil }
    if scanner.accept("*") { return .init(isDescendant: isDescendant, selectors: [.wildcard]) }
    if let name = scanner.shorthandName() {
      if scanner.next == "-" {
        throw scanner.error("A name with `-` in it is written in brackets, as in `['x-name']`")
      }
      return .init(isDescendant: isDescendant, selectors: [.name(name)])
    }
    if isDescendant, scanner.next == "[" {
      return .init(isDescendant: true, selectors: try bracketedSelectors())
    }
    throw scanner.error("Expected a name or `*` but found \(scanner.nextInWords)")
  }

  private mutating func bracketedSelectors() throws(JSONPathError) -> [JSONPathQuery.Selector] {
    try scanner.expect("[")
    var selectors: [JSONPathQuery.Selector] = []
    repeat {
      scanner.skipSpace()
      selectors.append(try selector())
      scanner.skipSpace()
    } while scanner.accept(",")
    guard scanner.accept("]") else {
      throw scanner.error("Expected `,` or `]` but found \(scanner.nextInWords)")
    }
    return selectors
  }

  private mutating func selector() throws(JSONPathError) -> JSONPathQuery.Selector {
    switch scanner.next {
    case "'", "\"":
      return .name(try scanner.string())
    case "*":
      _ = scanner.accept("*")
      return .wildcard
    case "?":
      _ = scanner.accept("?")
      scanner.skipSpace()
      return .filter(try condition())
    case ":", "-":
      return try indexOrSlice()
    case let next? where JSONPathScanner.isDigit(next):
      return try indexOrSlice()
    default:
      throw scanner.error(
        "Expected a name in quotes, an index, `*` or `?` but found \(scanner.nextInWords)")
    }
  }

  private mutating func indexOrSlice() throws(JSONPathError) -> JSONPathQuery.Selector {
    let start = try optionalInteger()
    let end = scanner.offset
    scanner.skipSpace()
    guard scanner.accept(":") else {
      scanner.rewind(to: end)
      guard let start else { throw scanner.error("Expected an index") }
      return .index(start)
    }
    scanner.skipSpace()
    let stop = try optionalInteger()
    scanner.skipSpace()
    guard scanner.accept(":") else { return .slice(start: start, end: stop, step: 1) }
    scanner.skipSpace()
    return .slice(start: start, end: stop, step: try optionalInteger() ?? 1)
  }

  private mutating func optionalInteger() throws(JSONPathError) -> Int? {
    guard let next = scanner.next, next == "-" || JSONPathScanner.isDigit(next) else { return nil }
    return try scanner.integer()
  }

  // MARK: Filters

  private mutating func condition() throws(JSONPathError) -> JSONPathQuery.Condition {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw scanner.error("The expression is nested too deeply") }
    var alternatives = [try conjunction()]
    while acceptOperator("||") { alternatives.append(try conjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func conjunction() throws(JSONPathError) -> JSONPathQuery.Condition {
    var terms = [try term()]
    while acceptOperator("&&") { terms.append(try term()) }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  /// An operator with the surrounding white space. Without an operator, nothing is consumed.
  private mutating func acceptOperator(_ text: String) -> Bool {
    let end = scanner.offset
    scanner.skipSpace()
    guard scanner.accept(text) else {
      scanner.rewind(to: end)
      return false
    }
    scanner.skipSpace()
    return true
  }

  private mutating func term() throws(JSONPathError) -> JSONPathQuery.Condition {
    if scanner.next == "!" {
      _ = scanner.accept("!")
      scanner.skipSpace()
      if scanner.next == "(" { return .not(try parenthesis()) }
      let start = scanner.offset
      return .not(try test(of: try operand(), at: start))
    }
    if scanner.next == "(" { return try parenthesis() }

    let start = scanner.offset
    let left = try operand()
    for comparison in JSONPathQuery.Comparison.allCases where acceptOperator(comparison.rawValue) {
      try checkComparable(left, at: start)
      let rightStart = scanner.offset
      let right = try operand()
      try checkComparable(right, at: rightStart)
      return .comparison(left, comparison, right)
    }
    return try test(of: left, at: start)
  }

  private mutating func parenthesis() throws(JSONPathError) -> JSONPathQuery.Condition {
    try scanner.expect("(")
    scanner.skipSpace()
    let condition = try condition()
    scanner.skipSpace()
    try scanner.expect(")")
    return condition
  }

  // MARK: Operands and their types

  private mutating func operand() throws(JSONPathError) -> JSONPathQuery.Operand {
    switch scanner.next {
    case "$":
      _ = scanner.accept("$")
      return .query(try query(from: .root))
    case "@":
      _ = scanner.accept("@")
      return .query(try query(from: .current))
    case "'", "\"":
      return .literal(.string(try scanner.string()))
    case let next? where next == "-" || JSONPathScanner.isDigit(next):
      return .literal(try scanner.number())
    default:
      return try wordOrCall()
    }
  }

  private mutating func wordOrCall() throws(JSONPathError) -> JSONPathQuery.Operand {
    let start = scanner.offset
    let name = scanner.take { ("a"..."z").contains($0) || $0 == "_" || JSONPathScanner.isDigit($0) }
    if scanner.next == "(" { return .function(try call(of: name, at: start)) }
    switch name {
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "null": return .literal(.null)
    default:
      scanner.rewind(to: start)
      throw scanner.error(
        "Expected `@`, `$`, a literal or a function but found \(scanner.nextInWords)")
    }
  }

  private mutating func call(
    of name: String, at start: Int
  ) throws(JSONPathError) -> JSONPathQuery.FunctionCall {
    guard let function = JSONPathFunction(rawValue: name) else {
      let names = JSONPathFunction.allCases.map(\.rawValue).joined(separator: ", ")
      throw scanner.error("There is no function `\(name)`; there are \(names)", at: start)
    }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw scanner.error("The expression is nested too deeply") }
    try scanner.expect("(")
    scanner.skipSpace()
    var arguments: [JSONPathQuery.Operand] = []
    if scanner.next != ")" {
      repeat {
        scanner.skipSpace()
        let argumentStart = scanner.offset
        let argument = try operand()
        if arguments.count < function.parameters.count {
          try check(argument, is: function.parameters[arguments.count], at: argumentStart)
        }
        arguments.append(argument)
        scanner.skipSpace()
      } while scanner.accept(",")
    }
    guard scanner.accept(")") else {
      throw scanner.error("Expected `,` or `)` but found \(scanner.nextInWords)")
    }
    guard arguments.count == function.parameters.count else {
      throw scanner.error(
        "`\(name)` takes \(function.parameters.count) argument(s), not \(arguments.count)",
        at: start)
    }
    return .init(function: function, arguments: arguments)
  }

  private func check(
    _ argument: JSONPathQuery.Operand, is type: JSONPathFunction.ValueType, at offset: Int
  ) throws(JSONPathError) {
    guard type == .nodes else { return try checkComparable(argument, at: offset) }
    guard case .query = argument else {
      throw scanner.error("The argument must be a query", at: offset)
    }
  }

  /// Checks that the operand has a single value (section 2.4.3).
  private func checkComparable(
    _ operand: JSONPathQuery.Operand, at offset: Int
  ) throws(JSONPathError) {
    switch operand {
    case .literal:
      return
    case .query(let query):
      if !query.isSingular {
        throw scanner.error("The query may select several nodes, which have no value", at: offset)
      }
    case .function(let call):
      if call.function.result != .value {
        throw scanner.error("`\(call.function.rawValue)` gives no value to compare", at: offset)
      }
    }
  }

  private func test(
    of operand: JSONPathQuery.Operand, at offset: Int
  ) throws(JSONPathError) -> JSONPathQuery.Condition {
    switch operand {
    case .literal:
      throw scanner.error("A literal must be compared with something", at: offset)
    case .query(let query):
      return .exists(query)
    case .function(let call):
      if call.function.result == .value {
        throw scanner.error(
          "The value of `\(call.function.rawValue)` must be compared with something", at: offset)
      }
      return .function(call)
    }
  }
}
