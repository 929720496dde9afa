import Diagnostics

/// The lines of a document that say one thing, found by how they are indented: YAML and JSON that
/// people read are laid out alike, and a document need not be parsed again to be quoted.
struct Passage {
  /// The lines that name the thing: its location, and the key above it where the value begins on a
  /// line of its own.
  var place: ClosedRange<Int>
  /// All lines of the thing, `place` included.
  var lines: ClosedRange<Int>

  /// What is longer is not quoted as a whole anyway.
  private static let longest = 300
  /// How far above a value its key can be: comments may stand between.
  private static let farthestKey = 4

  /// - Returns: `nil` where the file has no such line.
  init?(at location: SourceLocation, in source: SourceLines) {
    guard let line = source.bytes(of: location.line) else { return nil }
    let indentation = Self.indentation(line) ?? 0
    let isWhole = location.column - 1 == indentation && !Self.isMethod(line)
    var first = location.line
    if isWhole {
      let above = (location.line - Self.farthestKey..<location.line).reversed()
      first = above.first { Self.isKey($0, in: source, below: indentation) } ?? first
    }
    place = first...location.line
    lines = first...Self.end(
      of: location.line, deeperThan: isWhole ? indentation - 1 : indentation, in: source)
  }

  /// The last line before one that is indented less.
  private static func end(of line: Int, deeperThan limit: Int, in source: SourceLines) -> Int {
    var end = line
    var next = line + 1
    while next < line + longest, let bytes = source.bytes(of: next) {
      if let indentation = indentation(bytes) {
        if indentation <= limit {
          // JSON closes what it has opened.
          let closes = indentation == limit && [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(
            bytes[bytes.startIndex + indentation])
          return closes ? next : end
        }
        end = next
      }
      next += 1
    }
    return end
  }

  /// How many blanks a line begins with; `nil` where it has nothing else.
  static func indentation(_ line: ArraySlice<UInt8>) -> Int? {
    line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      .map { $0 - line.startIndex }
  }

  private static func isKey(_ number: Int, in source: SourceLines, below limit: Int) -> Bool {
    guard let line = source.bytes(of: number), let indentation = indentation(line) else {
      return false
    }
    return indentation < limit && line[(line.startIndex + indentation)...].contains(
      UInt8(ascii: ":"))
  }

  /// Whether a line is the key of an operation, which is located by its key and not by its value.
  private static func isMethod(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.filter { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
    guard line.contains(UInt8(ascii: ":")) else { return false }
    return methods.contains(String(decoding: name, as: UTF8.self))
  }

  private static let methods: Set = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]
}
