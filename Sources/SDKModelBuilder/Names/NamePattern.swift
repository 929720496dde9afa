/// Selects names: `*` represents any characters.
struct NamePattern {
  /// The strings between the asterisks.
  private let parts: [[UInt8]]

  init(_ text: String) {
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  func matches(_ name: String) -> Bool {
    var rest = Array(name.utf8)[...]
    guard rest.starts(with: parts[0]) else { return false }
    guard parts.count > 1 else { return rest.count == parts[0].count }
    rest = rest.dropFirst(parts[0].count)
    let end = parts[parts.count - 1]
    for part in parts[1...].dropLast() {
      while !rest.starts(with: part) {
        guard !rest.isEmpty else { return false }
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst(part.count)
    }
    return rest.count >= end.count && rest.suffix(end.count).elementsEqual(end)
  }
}
