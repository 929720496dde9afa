import TextGrammar

/// A path from a document. Some web frameworks write more than a name between the braces.
struct PathExpression: Hashable {
  enum Piece: Hashable {
    case literal(String)
    /// The text between braces.
    case placeholder(String)
  }

  /// The path as in the document.
  let text: String
  let pieces: [Piece]

  /// - Returns: `nil` if a brace is not closed, or if a placeholder is empty. Braces are part of a
  ///   pattern, which follows a colon: `{code:[A-Z]{3}}`.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var current = ""
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{" where depth == 0:
        if !current.isEmpty { pieces.append(.literal(current)) }
        current = ""
        depth = 1
      case "{":
        // A template engine writes two of them.
        guard current.isEmpty || current.unicodeScalars.contains(":") else { return nil }
        depth += 1
        current.unicodeScalars.append(scalar)
      case "}":
        guard depth > 0 else { return nil }
        depth -= 1
        guard depth == 0 else {
          current.unicodeScalars.append(scalar)
          continue
        }
        guard !current.isEmpty else { return nil }
        pieces.append(.placeholder(current))
        current = ""
      default: current.unicodeScalars.append(scalar)
      }
    }
    guard depth == 0 else { return nil }
    if !current.isEmpty { pieces.append(.literal(current)) }
    self.text = text
    self.pieces = pieces
  }

  /// Wraps a string that is not a path: the name of a webhook, or the expression of a callback.
  init(literal text: String) {
    self.text = text
    pieces = [.literal(text)]
  }

  /// The path without the names of its parameters.
  var shape: String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): FilePath.decoded(text)
      case .placeholder: "{}"
      }
    }.joined()
  }

  /// The path with only names in its placeholders.
  ///
  /// - Parameters:
  ///   - declared: The names of declared path parameters. A placeholder that is equal to one of them is
  ///     a name.
  ///   - query: The names of query parameters, which `{?first,second}` (RFC 6570) repeats.
  func named(
    declaring declared: Set<String>, query: Set<String>
  ) -> (text: String, names: [PlaceholderName]) {
    var names: [PlaceholderName] = []
    let text = pieces.map { piece in
      switch piece {
      case .literal(let text): return text
      case .placeholder(let content):
        if content.hasScalarPrefix("?") || content.hasScalarPrefix("&"),
          content.dropFirst().split(separator: ",").allSatisfy({
            query.contains($0.hasScalarSuffix("*") ? String($0.dropLast()) : String($0))
          })
        {
          return ""
        }
        let name =
          declared.contains(content)
          ? PlaceholderName(plain: content) : PlaceholderName(content, declared: declared)
        names.append(name)
        return "{\(name.name)}"
      }
    }.joined()
    return (text, names)
  }
}

/// The content of a placeholder: a name, and what frameworks add about its value.
struct PlaceholderName: Hashable {
  /// The placeholder as in the document.
  let source: String
  private(set) var name: String
  /// Which characters of the value are percent-encoded.
  private(set) var pathEncoding = ParameterObject.PathEncoding.everything

  init(plain name: String) {
    source = name
    self.name = name
  }

  /// Parses `id:[0-9]+`, `id:int`, `int:id`, `id<[0-9]+>`, `id?`, `+path`, `path*`, `*path`, `path+`,
  /// `path...`, `path:.*` and `name=projects/*`, also in further braces or between spaces; everything
  /// else is a name.
  init(_ content: String, declared: Set<String> = []) {
    self.init(plain: content)
    var rest = content[...].trimmed
    if rest.hasScalarPrefix("{"), rest.hasScalarSuffix("}") {
      rest = rest.dropFirst().dropLast().trimmed
    }
    if let (type, ownName) = Self.converted(rest, declared) {
      name = ownName
      if type == "path" { pathEncoding = .exceptSlashes }
      return
    }
    if rest.hasScalarSuffix(">"), let end = rest.firstIndex(of: "<") { rest = rest[..<end] }
    if rest.hasScalarPrefix("+") {
      rest.removeFirst()
      pathEncoding = .exceptReserved
    }
    while rest.hasScalarPrefix("*") {
      rest.removeFirst()
      pathEncoding = .exceptSlashes
    }
    if let end = rest.firstIndex(where: { $0 == ":" || $0 == "=" }) {
      let pattern = rest[end...].dropFirst()
      let matchesSlashes =
        pattern.hasScalarPrefix(".*") || pattern.hasScalarPrefix(".+") || pattern == "path"
      if rest[end] == ":" ? matchesSlashes : pattern.contains("/") || pattern.contains("**") {
        pathEncoding = .exceptSlashes
      }
      rest = rest[..<end]
    }
    if rest.hasScalarSuffix("...") {
      rest.removeLast(3)
      pathEncoding = .exceptSlashes
    }
    while let last = rest.last, "*+?".contains(last) {
      rest.removeLast()
      if last != "?", pathEncoding == .everything { pathEncoding = .exceptSlashes }
    }
    guard !rest.isEmpty, !rest.contains(where: { "$#/".contains($0) }) else {
      self.init(plain: content)
      return
    }
    name = String(rest)
  }

  /// The types that frameworks write before a name.
  private static let types: Set = [
    "int", "integer", "str", "string", "float", "uuid", "slug", "path", "any",
  ]

  /// Reads `int:id`, where the name is behind the colon.
  private static func converted(
    _ content: Substring, _ declared: Set<String>
  ) -> (type: String, name: String)? {
    let parts = content.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !declared.contains(parts[0]),
      declared.contains(parts[1])
        || types.contains(parts[0]) && !types.contains(parts[1]) && parts[1].isIdentifier
    else { return nil }
    return (parts[0], parts[1])
  }
}

extension String {
  fileprivate var isIdentifier: Bool {
    first.map { $0.isLetter || $0 == "_" } ?? false
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
