/// The content of a string that encodes something else.
public struct StringContent: Hashable, Sendable {
  /// How bytes are written, such as `quoted-printable`, in lower case.
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
