/// Facts about an output that are known after it was rendered.
public struct Rendering: Hashable, Sendable {
  /// The names of other modules that it holds.
  public var names: WrittenNames
  /// Whether a line is longer than it should be: a name can be longer than any line, and a literal need
  /// not be breakable. Comments may be of any length.
  public var hasLongLine: Bool
}
