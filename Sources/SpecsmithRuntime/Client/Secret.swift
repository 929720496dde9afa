/// A value that must not be seen: its descriptions hide it.
@_spi(Generated) public struct Secret: Sendable {
  /// Empty if a provider is asked instead.
  package let text: String

  let provider: CredentialProvider?

  public init(_ text: String) {
    self.text = text
    provider = nil
  }

  /// A secret that a provider returns each time.
  public init(renewing provider: @escaping CredentialProvider) {
    text = ""
    self.provider = provider
  }
}

@_spi(Generated)
extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { Redaction.mark }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
