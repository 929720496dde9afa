/// The content of a string that encodes another value.
public struct StringContent: Hashable, Sendable {
  /// The encoding of bytes in lowercase, such as `quoted-printable`.
  public var encoding: String?
  /// The media type of the string or of its bytes.
  public var mediaType: String?
  /// Whether a schema describes the content.
  public var isDescribed: Bool

  /// - Returns: `nil` for a plain string.
  public init?(encoding: String?, mediaType: String?, isDescribed: Bool) {
    guard encoding != nil || mediaType != nil || isDescribed else { return nil }
    self.encoding = encoding
    self.mediaType = mediaType
    self.isDescribed = isDescribed
  }
}
