import Diagnostics

/// Compiles a template, and all templates that it calls, to one program.
///
/// A routine is compiled once for each template and type of model, so that a template may call
/// itself for a nested model.
struct TemplateCompiler {
  struct RoutineKey: Hashable {
    var template: String
    /// `nil` if the template is called with a string.
    var shape: ObjectIdentifier?
    var isInGroup: Bool
    var replacements: [String: TemplateLocation]
  }

  /// The context of the nodes that are being compiled.
  struct Context {
    var source: TemplateSource
    /// The routine's own frame, followed by those of the enclosing sections.
    var scopes: [Scope]
    var replacements: BlockReplacements
    /// The number of blanks to remove at the beginning of each line.
    var removedIndentation = 0
    var routine: Int
    /// Whether line ends are possible line breaks.
    var isInGroup: Bool
  }

  private struct Pending {
    var routine: Int
    var template: ParsedTemplate
    var scope: Scope.Content
    var replacements: BlockReplacements
    var isInGroup: Bool
  }

  let templates: [String: ParsedTemplate]
  let constants: [String: String]
  let options: Program.Options
  var builder = ProgramBuilder()
  var diagnostics = DiagnosticList()
  /// The models with which templates are called, and the templates that they call.
  private(set) var usage = UsageRecord()
  private var routines: [RoutineKey: Int] = [:]
  private var pending: [Pending] = []
  private var recursion = RecursionCheck()

  init(
    templates: [String: ParsedTemplate], constants: [String: String], options: Program.Options
  ) {
    self.templates = templates
    self.constants = constants
    self.options = options
  }

  mutating func compile(
    _ name: String, for root: Scope.Content
  ) throws(InvalidTemplate) -> Program {
    guard let template = templates[name] else {
      throw InvalidTemplate(diagnostics: [unknownTemplate(name, at: nil)])
    }
    _ = routine(
      for: template, scope: root, replacements: BlockReplacements(), isInGroup: false)
    while !pending.isEmpty { compile(pending.removeFirst()) }
    diagnostics.append(contentsOf: recursion.diagnostics())
    if diagnostics.hasErrors { throw InvalidTemplate(diagnostics: diagnostics.diagnostics) }
    return builder.program(options)
  }

  private mutating func compile(_ next: Pending) {
    let start = builder.count
    diagnostics.append(contentsOf: next.template.diagnostics)
    let context = Context(
      source: next.template.source, scopes: [Scope(content: next.scope, isItem: false)],
      replacements: next.replacements, routine: next.routine, isInGroup: next.isInGroup)
    compile(next.template.nodes, in: context)
    builder.routines[next.routine].instructions = start..<builder.count
    builder.finishRoutine()
  }

  mutating func compile(_ nodes: [TemplateNode], in context: Context) {
    for node in nodes {
      switch node {
      case .text(let text): compile(text, in: context)
      case .variable(let name, let isEscaped): compile(name, isEscaped: isEscaped, in: context)
      case .section(let name, false, let body): compileSection(name, body, in: context)
      case .section(let name, true, let body): compileInvertedSection(name, body, in: context)
      case .group(let group): compile(group, in: context)
      case .separator(let offset): compileSeparator(at: offset, in: context)
      case .externalName(let name): compileExternalName(name, in: context)
      case .partial(let partial): compile(partial, context.replacements, in: context)
      case .parent(let parent):
        compile(
          parent.partial, context.replacements.adding(parent.blocks, from: context.source),
          in: context)
      case .block(let block): compile(block, in: context)
      }
    }
  }

  mutating func resolve(_ name: TagName, in context: Context) -> Resolution {
    do throws(Diagnostic) {
      return try NameResolver(
        source: context.source, scopes: context.scopes, constants: constants
      ).resolve(name)
    } catch {
      diagnostics.append(error)
      return .unknown
    }
  }

  // MARK: Text

  mutating func compile(_ text: TemplateText, in context: Context) {
    if context.isInGroup {
      compileInGroup(text, in: context)
      return
    }
    let bytes = context.source.bytes
    var start = text.bytes.lowerBound
    var beginsLine = false
    for lineStart in text.lineStarts {
      if lineStart > start || beginsLine {
        builder.appendLiteral(bytes[start..<lineStart], beginsLine: beginsLine)
      }
      start = lineStart
      beginsLine = true
      let limit = min(lineStart + context.removedIndentation, text.bytes.upperBound)
      while start < limit, bytes[start].isBlank { start += 1 }
    }
    builder.appendLiteral(bytes[start..<text.bytes.upperBound], beginsLine: beginsLine)
  }

  private mutating func compile(_ name: TagName, isEscaped: Bool, in context: Context) {
    let isEscaped = isEscaped && options.escape != nil
    switch resolve(name, in: context) {
    case .field(let frame, .text(let read)):
      let field = builder.text(read)
      builder.append(
        isEscaped
          ? .escapedText(frame: Int32(frame), field: field)
          : .text(frame: Int32(frame), field: field))
    case .field(let frame, .layout(let read)):
      if isEscaped {
        let field = builder.text { read($0).text }
        builder.append(.escapedText(frame: Int32(frame), field: field))
      } else {
        builder.append(.layout(frame: Int32(frame), field: builder.layout(read)))
      }
    case .field(let frame, .comment(let read)):
      builder.append(.comment(frame: Int32(frame), field: builder.comment(read)))
    case .currentText(let frame):
      builder.append(
        isEscaped ? .escapedCurrentText(frame: Int32(frame)) : .currentText(frame: Int32(frame)))
    case .field(_, let access):
      reportNotText(name, access.kind, in: context)
    case .isFirst, .isLast:
      reportNotText(name, "a flag", in: context)
    case .constant(let text):
      let text = isEscaped ? options.escape.map { $0(text) } ?? text : text
      append(text.utf8, in: context)
    case .unknown:
      break
    }
  }

  private mutating func reportNotText(_ name: TagName, _ kind: String, in context: Context) {
    diagnostics.append(
      .error(
        .templateWrongKind, "'\(name.text)' is \(kind), which cannot be written as text",
        at: context.source.location(at: name.offset),
        hint: "use a section: {{#\(name.text)}}…{{/\(name.text)}}"))
  }

  // MARK: Partials

  private mutating func compile(
    _ partial: PartialNode, _ replacements: BlockReplacements, in context: Context
  ) {
    let location = context.source.location(at: partial.name.offset)
    guard let template = templates[partial.name.text] else {
      diagnostics.append(unknownTemplate(partial.name.text, at: location))
      return
    }
    guard let scope = context.scopes.last else { return }
    if case .unknown = scope.content { return }
    usage.addCall(from: context.source.name, to: partial.name.text)
    let routine = routine(
      for: template, scope: scope.content, replacements: replacements,
      isInGroup: context.isInGroup)
    let indentation = partial.indentation.map {
      context.source.bytes[$0].dropFirst(context.removedIndentation)
    }
    let frame = context.scopes.count - 1
    builder.appendCall(
      routine: routine, frame: frame, indentation: indentation ?? [],
      isStandalone: indentation != nil)
    if frame == 0 {
      recursion.addCall(
        from: context.routine, to: routine, named: partial.name.text, at: location)
    }
  }

  private mutating func routine(
    for template: ParsedTemplate, scope: Scope.Content, replacements: BlockReplacements,
    isInGroup: Bool
  ) -> Int {
    var key = RoutineKey(
      template: template.source.name, shape: nil, isInGroup: isInGroup,
      replacements: replacements.identity)
    if case .model(let shape) = scope {
      key.shape = shape.identity
      usage.addModel(shape, of: template.source.name)
    }
    if let routine = routines[key] { return routine }
    let routine = builder.routines.count
    routines[key] = routine
    builder.routines.append(Program.Routine(beginsLine: template.beginsLine))
    pending.append(
      Pending(
        routine: routine, template: template, scope: scope, replacements: replacements,
        isInGroup: isInGroup))
    return routine
  }

  private func unknownTemplate(_ name: String, at location: SourceLocation?) -> Diagnostic {
    var hint = "templates are \(templates.keys.sorted().joined(separator: ", "))"
    if name.hasPrefix("*") {
      hint = "names that come from a field, such as '\(name)', are not supported"
    } else if let nearest = Spelling.nearest(to: name, among: templates.keys.sorted()) {
      hint = "did you mean '\(nearest)'? " + hint
    }
    return .error(
      .templateUnknownTemplate, "there is no template '\(name)'", at: location, hint: hint)
  }
}
