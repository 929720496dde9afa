/// Collects the instructions of a program.
struct ProgramBuilder {
  private(set) var instructions: [Instruction] = []
  private var calls: [Program.Call] = []
  private var literals: [UInt8] = []
  private var texts: [LiteralText] = []
  private var lineStarts: [Int] = []
  private var accessors = Accessors()
  private var externalNames: [ExternalName] = []
  var routines: [Program.Routine] = []
  /// Literals before this index cannot be extended, since a jump may lead behind them.
  private var barrier = 0

  var count: Int { instructions.count }

  func program(_ options: Program.Options) -> Program {
    let marker = options.commentMarker.map { Array($0.utf8) }
    var texts = texts
    for index in texts.indices {
      texts[index].measure(in: literals, lineStarts: lineStarts, marker: marker)
    }
    return Program(
      instructions: instructions, routines: routines, calls: calls, literals: literals,
      texts: texts, lineStarts: lineStarts, accessors: accessors, externalNames: externalNames,
      options: options)
  }

  /// Writes `bytes`, after the indentation if they begin a line.
  mutating func appendLiteral(_ bytes: some Collection<UInt8>, beginsLine: Bool) {
    guard beginsLine || !bytes.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    if beginsLine { lineStarts.append(start) }
    let (end, linesEnd) = (literals.count, lineStarts.count)
    if count > barrier, case .literal(let index)? = instructions.last,
      texts[Int(index)].bytes.upperBound == start
    {
      texts[Int(index)].bytes = texts[Int(index)].bytes.lowerBound..<end
      texts[Int(index)].lines = texts[Int(index)].lines.lowerBound..<linesEnd
    } else {
      instructions.append(.literal(Int32(texts.count)))
      texts.append(
        LiteralText(bytes: start..<end, lines: (linesEnd - (beginsLine ? 1 : 0))..<linesEnd))
    }
  }

  /// Writes `bytes`, which contain no line end, within a group.
  mutating func appendGroupText(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    instructions.append(.groupText(start: start, end: Int32(literals.count)))
  }

  mutating func append(_ instruction: Instruction) { instructions.append(instruction) }

  mutating func appendCall(
    routine: Int, frame: Int, indentation: some Collection<UInt8>, isStandalone: Bool
  ) {
    let start = literals.count
    literals.append(contentsOf: indentation)
    calls.append(
      Program.Call(
        routine: routine, frame: frame, indentation: start..<literals.count,
        isStandalone: isStandalone))
    instructions.append(.call(Int32(calls.count - 1)))
  }

  mutating func appendIndent(_ indentation: some Collection<UInt8>) {
    let start = Int32(literals.count)
    literals.append(contentsOf: indentation)
    instructions.append(.indent(start: start, end: Int32(literals.count)))
  }

  /// Completes the instruction of a section, now that the end of its body is known.
  mutating func patch(at index: Int, _ make: (_ end: Int32) -> Instruction) {
    instructions[index] = make(Int32(count))
    barrier = count
  }

  mutating func finishRoutine() { barrier = count }

  mutating func externalName(_ name: ExternalName) -> Int32 {
    if let index = externalNames.firstIndex(of: name) { return Int32(index) }
    externalNames.append(name)
    return Int32(externalNames.count - 1)
  }

  // MARK: Fields

  mutating func text(_ read: @escaping @Sendable (ModelPointer) -> String) -> Int32 {
    accessors.texts.append(Accessors.Text(read: read))
    return Int32(accessors.texts.count - 1)
  }

  mutating func layout(_ read: @escaping @Sendable (ModelPointer) -> Layout) -> Int32 {
    accessors.layouts.append(Accessors.LaidOut(read: read))
    return Int32(accessors.layouts.count - 1)
  }

  mutating func comment(_ read: @escaping @Sendable (ModelPointer) -> Comment) -> Int32 {
    accessors.comments.append(Accessors.Comments(read: read))
    return Int32(accessors.comments.count - 1)
  }

  mutating func condition(_ access: FieldAccess) -> Int32 {
    accessors.conditions.append(Accessors.Condition(read: access.condition))
    return Int32(accessors.conditions.count - 1)
  }

  mutating func lines(_ read: @escaping @Sendable (ModelPointer) -> [String]) -> Int32 {
    accessors.lines.append(Accessors.Lines(read: read))
    return Int32(accessors.lines.count - 1)
  }

  mutating func list(_ access: ListAccess) -> Int32 {
    accessors.lists.append(access)
    return Int32(accessors.lists.count - 1)
  }

  mutating func model(_ access: ModelAccess) -> Int32 {
    accessors.models.append(access)
    return Int32(accessors.models.count - 1)
  }
}
