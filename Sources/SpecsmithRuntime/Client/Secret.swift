/// A value that must not be seen: its descriptions hide it.
@_spi(Generated) public struct Secret: Hashable, Sendable {
  let text: String

  public init(_ text: String) {
    self.text = text
  }
}

@_spi(Generated)
extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { Redaction.mark }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
