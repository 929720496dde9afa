/// Runs a program and collects its output.
struct Renderer {
  private struct Frame {
    /// The address of a view model, or of a `String` if the frame is a string.
    var pointer: ModelPointer
    var position: ItemPosition
  }

  let program: Program
  private let instructions: UnsafeBufferPointer<Instruction>
  let literals: UnsafeBufferPointer<UInt8>
  private let texts: UnsafeBufferPointer<LiteralText>
  private var frames: [Frame] = []
  /// The index of the first frame of the current routine.
  private var base = 0
  var indentation: [UInt8] = []
  var output: [UInt8]
  /// The groups of the current line, with their marks.
  var groups = OpenGroups()
  var line = MarkedLine()
  var meter: LineMeter
  var names = WrittenNames()
  /// The number of open sections with output that users do not see.
  var implementationDepth = 0

  /// Appends the output of `program` for the value at `pointer`, which must have the type that the
  /// program was compiled for.
  ///
  /// - Returns: Facts about the output.
  static func render(
    _ program: Program, root pointer: ModelPointer, into output: inout [UInt8]
  ) -> Rendering {
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBufferPointer { literals in
        program.texts.withUnsafeBufferPointer { texts in
          var renderer = Renderer(
            program: program, instructions: instructions, literals: literals, texts: texts,
            output: output)
          output = []  // so that the renderer holds the only reference and appends in place
          renderer.frames.append(Frame(pointer: pointer, position: .only))
          renderer.run(program.routines[0].instructions)
          renderer.finishLine()
          output = renderer.output
          return Rendering(names: renderer.names, hasLongLine: renderer.meter.hasLongLine)
        }
      }
    }
  }

  private init(
    program: Program, instructions: UnsafeBufferPointer<Instruction>,
    literals: UnsafeBufferPointer<UInt8>, texts: UnsafeBufferPointer<LiteralText>,
    output: [UInt8]
  ) {
    self.program = program
    self.instructions = instructions
    self.literals = literals
    self.texts = texts
    self.output = output
    meter = LineMeter(width: program.options.width, start: output.count)
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let index):
        append(texts[Int(index)])
      case .text(let frame, let field):
        append(program.accessors.texts[Int(field)].read(pointer(frame)))
      case .escapedText(let frame, let field):
        appendEscaped(program.accessors.texts[Int(field)].read(pointer(frame)))
      case .currentText(let frame):
        append(text(frame))
      case .escapedCurrentText(let frame):
        appendEscaped(text(frame))
      case .layout(let frame, let field):
        append(program.accessors.layouts[Int(field)].read(pointer(frame)))
      case .comment(let frame, let field):
        append(program.accessors.comments[Int(field)].read(pointer(frame)))
      case .openGroup(let kind, let blanks, let beginsLine):
        groups.open(kind, base: indentation.count + Int(blanks), beginsLine: beginsLine)
      case .closeGroup(let onOwnLine):
        if groups.close(onOwnLine: onOwnLine, in: &line, &output) {
          finishLine()
          output.append(.lineFeed)
          meter.beginLine(at: output.count)
        }
      case .groupText(let start, let end):
        appendInGroup(literals[Int(start)..<Int(end)])
      case .endLine:
        groups.endLine()
      case .beginLine(let blanks):
        groups.beginLine(indentation: indentation.count + Int(blanks))
      case .separator:
        groups.separate()
      case .ifField(let frame, let condition, let expected, let end):
        if program.accessors.conditions[Int(condition)].read(pointer(frame)) != expected {
          index = Int(end)
        }
      case .ifCurrentText(let frame, let expected, let end):
        if text(frame).isEmpty == expected { index = Int(end) }
      case .ifFirst(let frame, let expected, let end):
        if frames[base + Int(frame)].position.isFirst != expected { index = Int(end) }
      case .ifLast(let frame, let expected, let end):
        if frames[base + Int(frame)].position.isLast != expected { index = Int(end) }
      case .withText(let frame, let field, let end):
        let text = program.accessors.texts[Int(field)].read(pointer(frame))
        if !text.isEmpty {
          withUnsafePointer(to: text) { run(index..<Int(end), with: $0, at: .only) }
        }
        index = Int(end)
      case .withModel(let frame, let field, let end):
        program.accessors.models[Int(field)].visit(pointer(frame)) {
          run(index..<Int(end), with: $0, at: .only)
        }
        index = Int(end)
      case .forEachLine(let frame, let field, let end):
        runForEach(program.accessors.lines[Int(field)].read(pointer(frame)), index..<Int(end))
        index = Int(end)
      case .forEachItem(let frame, let field, let end):
        program.accessors.lists[Int(field)].visit(pointer(frame)) {
          run(index..<Int(end), with: $0, at: $1)
        }
        index = Int(end)
      case .call(let call):
        run(program.calls[Int(call)])
      case .indent(let start, let end):
        indentation.append(contentsOf: literals[Int(start)..<Int(end)])
      case .unindent(let count):
        indentation.removeLast(Int(count))
      case .externalName(let index):
        names.insert(
          program.externalNames[Int(index)], isImplementation: implementationDepth > 0)
      case .beginImplementation:
        implementationDepth += 1
      case .endImplementation:
        implementationDepth -= 1
      }
    }
  }

  /// Runs a section's body with one more frame.
  private mutating func run(
    _ range: Range<Int>, with pointer: ModelPointer, at position: ItemPosition
  ) {
    frames.append(Frame(pointer: pointer, position: position))
    run(range)
    frames.removeLast()
  }

  private mutating func runForEach(_ lines: [String], _ range: Range<Int>) {
    lines.withUnsafeBufferPointer { lines in
      guard let first = lines.baseAddress else { return }
      for index in lines.indices {
        let position = ItemPosition(isFirst: index == 0, isLast: index == lines.count - 1)
        run(range, with: first + index, at: position)
      }
    }
  }

  private mutating func run(_ call: Program.Call) {
    let routine = program.routines[call.routine]
    indentation.append(contentsOf: literals[call.indentation])
    if call.isStandalone, routine.beginsLine {
      if groups.isEmpty {
        output.append(contentsOf: indentation)
      } else {
        groups.beginLine(indentation: indentation.count)
      }
    }
    let callersBase = base
    frames.append(frames[base + call.frame])
    base = frames.count - 1
    run(routine.instructions)
    base = callersBase
    frames.removeLast()
    indentation.removeLast(call.indentation.count)
  }

  private func pointer(_ frame: Int32) -> ModelPointer { frames[base + Int(frame)].pointer }

  private func text(_ frame: Int32) -> String {
    pointer(frame).assumingMemoryBound(to: String.self).pointee
  }
}
