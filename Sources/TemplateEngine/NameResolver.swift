import Diagnostics

/// Resolves a name, from the innermost section outwards.
struct NameResolver {
  let source: TemplateSource
  let scopes: [Scope]
  /// Constants of every template, for names that no frame has as a field.
  let constants: [String: String]

  /// - Throws: A `Diagnostic` if no frame has such a field.
  func resolve(_ name: TagName) throws(Diagnostic) -> Resolution {
    if name.text == "." { return try resolveCurrent(name) }
    let parts = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else {
      throw .error(
        .templateInvalidName, "'\(name.text)' is not a name: a part of it is empty",
        at: source.location(at: name.offset))
    }
    for (frame, scope) in scopes.enumerated().reversed() {
      if case .model(let shape) = scope.content, let member = shape.member(parts[0]) {
        return .field(frame: frame, try access(parts.dropFirst(), of: member, named: name))
      }
      if scope.isItem, parts.count == 1 {
        if parts[0] == "isFirst" { return .isFirst(frame: frame) }
        if parts[0] == "isLast" { return .isLast(frame: frame) }
      }
    }
    if isUnknown { return .unknown }
    if parts.count == 1, let text = constants[name.text] { return .constant(text) }
    throw unknownField(parts[0], at: name.offset, in: scopes)
  }

  private var isUnknown: Bool {
    scopes.contains { scope in
      if case .unknown = scope.content { true } else { false }
    }
  }

  private func resolveCurrent(_ name: TagName) throws(Diagnostic) -> Resolution {
    switch scopes.last?.content {
    case .text: return .currentText(frame: scopes.count - 1)
    case .model(let shape):
      throw .error(
        .templateWrongKind, "'.' is the model \(shape.name) here, not a text",
        at: source.location(at: name.offset), hint: Self.fieldList(of: shape))
    case .unknown, nil: return .unknown
    }
  }

  /// Resolves the rest of a dotted name, each part in the model of the previous one.
  private func access(
    _ parts: ArraySlice<String>, of member: ModelShape.Member, named name: TagName
  ) throws(Diagnostic) -> FieldAccess {
    guard let next = parts.first else { return member.access }
    guard case .model(let model) = member.access else {
      throw .error(
        .templateWrongKind,
        "'\(member.name)' is \(member.access.kind), so it has no field '\(next)'",
        at: source.location(at: name.offset))
    }
    let shape = model.model()
    guard let nextMember = shape.member(next) else {
      throw unknownField(
        next, at: name.offset, in: [Scope(content: .model(shape), isItem: false)])
    }
    return try access(parts.dropFirst(), of: nextMember, named: name).within(model)
  }

  private func unknownField(_ name: String, at offset: Int, in scopes: [Scope]) -> Diagnostic {
    var shapes: [ModelShape] = []
    var candidates: [String] = []
    for scope in scopes.reversed() {
      if case .model(let shape) = scope.content {
        candidates += shape.members.map(\.name)
        if !shapes.contains(where: { $0.identity == shape.identity }) { shapes.append(shape) }
      }
      if scope.isItem { candidates += Scope.positions }
    }
    candidates += constants.keys.sorted()
    let location = source.location(at: offset)
    guard let innermost = shapes.first else {
      return .error(
        .templateUnknownField, "there is no field '\(name)': the context is a text",
        at: location, hint: "{{.}} is the text")
    }
    var message = "\(innermost.name) has no field '\(name)'"
    if shapes.count > 1 {
      message += ", nor has \(shapes.dropFirst().map(\.name).joined(separator: " or "))"
    }
    var hint = shapes.map(Self.fieldList(of:)).joined(separator: "; ")
    if let nearest = Spelling.nearest(to: name, among: candidates) {
      hint = "did you mean '\(nearest)'? " + hint
    }
    return .error(.templateUnknownField, message, at: location, hint: hint)
  }

  private static func fieldList(of shape: ModelShape) -> String {
    shape.members.isEmpty
      ? "\(shape.name) has no fields"
      : "fields of \(shape.name) are \(shape.members.map(\.name).joined(separator: ", "))"
  }
}

extension FieldAccess {
  /// The kind of field with its article, for messages.
  var kind: String {
    switch self {
    case .text: "a text"
    case .layout: "code"
    case .comment: "a comment"
    case .flag: "a flag"
    case .lines: "a list of texts"
    case .list: "a list"
    case .model: "a model"
    }
  }
}
