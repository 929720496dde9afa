/// Facts about an output that are known after rendering.
public struct Rendering: Hashable, Sendable {
  /// The names of other modules in the output.
  public var names: WrittenNames
  /// Whether a line exceeds the maximum length: a name can be longer than a line, and some literals
  /// cannot be broken. Comments do not count.
  public var hasLongLine: Bool
}
