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
        guard current.unicodeScalars.contains(":") else { return nil }
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
  /// - Parameter declared: The names of declared path parameters. A placeholder that is equal to
  ///   one of them is a name.
  func named(declaring declared: Set<String>) -> (text: String, names: [PlaceholderName]) {
    var names: [PlaceholderName] = []
    let text = pieces.map { piece in
      switch piece {
      case .literal(let text): return text
      case .placeholder(let content):
        let name =
          declared.contains(content) ? PlaceholderName(plain: content) : PlaceholderName(content)
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
  /// The characters of the value that are not encoded.
  private(set) var passage = ParameterObject.Passage.encoded

  init(plain name: String) {
    source = name
    self.name = name
  }

  /// Parses `id:[0-9]+`, `id:int`, `id?`, `+path`, `path*`, `*path`, `path+`, `path...`, `path:.*`
  /// and `name=projects/*`; everything else is a name.
  init(_ content: String) {
    self.init(plain: content)
    var rest = content[...]
    if rest.hasScalarPrefix("+") {
      rest.removeFirst()
      passage = .reservedAndSlashes
    }
    while rest.hasScalarPrefix("*") {
      rest.removeFirst()
      passage = .slashes
    }
    if let end = rest.firstIndex(where: { $0 == ":" || $0 == "=" }) {
      let pattern = rest[end...].dropFirst()
      let matchesSlashes =
        pattern.hasScalarPrefix(".*") || pattern.hasScalarPrefix(".+") || pattern == "path"
      if rest[end] == ":" ? matchesSlashes : pattern.contains("/") || pattern.contains("**") {
        passage = .slashes
      }
      rest = rest[..<end]
    }
    if rest.hasScalarSuffix("...") {
      rest.removeLast(3)
      passage = .slashes
    }
    while let last = rest.last, "*+?".contains(last) {
      rest.removeLast()
      if last != "?", passage == .encoded { passage = .slashes }
    }
    guard !rest.isEmpty, !rest.contains(where: { "$#/".contains($0) }) else {
      self.init(plain: content)
      return
    }
    name = String(rest)
  }
}
