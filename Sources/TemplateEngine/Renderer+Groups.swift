/// Writes groups and code, whose lines may be broken.
extension Renderer {
  mutating func append(_ layout: Layout) {
    for name in layout.names { names.insert(name.name, isImplementation: implementationDepth > 0) }
    guard !layout.marks.isEmpty, !groups.isEmpty else {
      append(layout.names.isEmpty ? layout.text : layout.text(spelledBy: program.options.spelling))
      return
    }
    if groups.isWaiting { writePending() }
    line.append(layout, to: &output, spelling: program.options.spelling)
  }

  mutating func appendInGroup(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard groups.isWaiting else {
      append(bytes)
      return
    }
    let content = bytes.drop { $0 == .space }
    guard !content.isEmpty else { return }
    writePending()
    append(content)
  }

  mutating func writePending() {
    groups.writePending(in: &line, &output)
  }
}
