/// What a text holds that is more than a text.
public struct StringContent: Hashable, Sendable {
  /// How bytes are written, such as `quoted-printable`, in lower case.
  public var encoding: String?
  /// What the text, or its bytes, are.
  public var mediaType: String?
  /// Whether a schema says what they hold.
  public var isDescribed: Bool

  /// - Returns: `nil` for a text that is nothing else.
  public init?(encoding: String?, mediaType: String?, isDescribed: Bool) {
    guard encoding != nil || mediaType != nil || isDescribed else { return nil }
    self.encoding = encoding
    self.mediaType = mediaType
    self.isDescribed = isDescribed
  }
}
