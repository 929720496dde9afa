/// Compiles sections: conditions that jump over their body, and bodies that run with another frame.
extension TemplateCompiler {
  mutating func compileSection(_ name: TagName, _ body: [TemplateNode], in context: Context) {
    if name.text == Self.implementation {
      compileImplementation(body, in: context)
      return
    }
    switch resolve(name, in: context) {
    case .field(let frame, let access):
      compileSection(on: access, frame: Int32(frame), body, in: context)
    case .unknown:
      compile(body, in: context.entering(.unknown))
    case let position:
      compileCondition(position, expected: true, body, in: context)
    }
  }

  mutating func compileInvertedSection(
    _ name: TagName, _ body: [TemplateNode], in context: Context
  ) {
    let resolution = resolve(name, in: context)
    if case .unknown = resolution {
      compile(body, in: context)
    } else {
      compileCondition(resolution, expected: false, body, in: context)
    }
  }

  private mutating func compileSection(
    on access: FieldAccess, frame: Int32, _ body: [TemplateNode], in context: Context
  ) {
    switch access {
    case .flag, .layout, .comment:
      compileCondition(.field(frame: Int(frame), access), expected: true, body, in: context)
    case .text(let read):
      let field = builder.text(read)
      compileBody(body, in: context.entering(.text)) {
        .withText(frame: frame, field: field, end: $0)
      }
    case .lines(let read):
      let field = builder.lines(read)
      compileBody(body, in: context.entering(.text, isItem: true)) {
        .forEachLine(frame: frame, field: field, end: $0)
      }
    case .model(let model):
      let field = builder.model(model)
      compileBody(body, in: context.entering(.model(model.model()))) {
        .withModel(frame: frame, field: field, end: $0)
      }
    case .list(let list):
      let field = builder.list(list)
      compileBody(body, in: context.entering(.model(list.item()), isItem: true)) {
        .forEachItem(frame: frame, field: field, end: $0)
      }
    }
  }

  private mutating func compileCondition(
    _ resolution: Resolution, expected: Bool, _ body: [TemplateNode], in context: Context
  ) {
    switch resolution {
    case .field(let frame, let access):
      let condition = builder.condition(access)
      compileBody(body, in: context) {
        .ifField(frame: Int32(frame), condition: condition, expected: expected, end: $0)
      }
    case .currentText(let frame):
      compileBody(body, in: context) {
        .ifCurrentText(frame: Int32(frame), expected: expected, end: $0)
      }
    case .isFirst(let frame):
      compileBody(body, in: context) {
        .ifFirst(frame: Int32(frame), expected: expected, end: $0)
      }
    case .isLast(let frame):
      compileBody(body, in: context) {
        .ifLast(frame: Int32(frame), expected: expected, end: $0)
      }
    case .constant(let text):
      if text.isEmpty != expected { compile(body, in: context) }
    case .unknown:
      compile(body, in: context)
    }
  }

  private mutating func compileBody(
    _ body: [TemplateNode], in context: Context, _ section: (_ end: Int32) -> Instruction
  ) {
    let index = builder.count
    builder.append(section(0))
    compile(body, in: context)
    builder.patch(at: index, section)
  }
}

extension TemplateCompiler.Context {
  fileprivate func entering(_ content: Scope.Content, isItem: Bool = false) -> Self {
    var context = self
    context.scopes.append(Scope(content: content, isItem: isItem))
    return context
  }
}
