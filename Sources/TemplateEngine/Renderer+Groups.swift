/// Writes groups and code, whose lines may be broken.
extension Renderer {
  mutating func append(_ layout: Layout) {
    for name in layout.names { names.insert(name.name, isImplementation: implementationDepth > 0) }
    let layout = layout.spelled(by: program.options.spelling)
    guard !layout.marks.isEmpty, !groups.isEmpty else {
      append(layout.text)
      return
    }
    if groups.isWaiting { writePending() }
    line.append(layout, at: output.count)
    output.append(contentsOf: layout.text.utf8)
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
