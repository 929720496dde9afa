/// Puts imports into the order that `swift format` asks for.
enum ImportOrder {
  /// The file with its first block of imports sorted by module.
  static func sorted(_ file: [UInt8]) -> [UInt8] {
    var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: isImport) else { return file }
    let end = lines[start...].firstIndex { !isImport($0) } ?? lines.endIndex
    lines[start..<end].sort { module($0).lexicographicallyPrecedes(module($1)) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func isImport(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("import ".utf8)) || line.starts(with: Array("@_exported import ".utf8))
  }

  private static func module(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.lastIndex(of: UInt8(ascii: " ")).map { line[($0 + 1)...] } ?? line
  }
}
