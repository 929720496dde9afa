/// A location in a text file, as editors and compilers write it.
public struct SourceLocation: Hashable, Sendable {
  /// The file's path, in the form to show to people.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that Xcode and Visual Studio Code link to.
  public var description: String { "\(file):\(line):\(column)" }
}
