/// How one property of a form is written (OpenAPI's Encoding Object).
@_spi(Generated) public struct FormEncoding: Hashable, Sendable {
  /// `nil` where a list is its elements and an object its JSON.
  let style: QueryStyle?
  let explode: Bool?
  /// The media type of the property's part.
  let contentType: String?

  /// Strings as they are, lists as their elements, objects as JSON.
  public static let automatic = FormEncoding(style: nil, explode: nil, contentType: nil)

  /// Lists and objects as a parameter of the query would be.
  ///
  /// - Parameter explode: Whether each element is a field. By default, only with the style
  ///   ``QueryStyle/form``.
  public static func style(_ style: QueryStyle, explode: Bool? = nil) -> FormEncoding {
    FormEncoding(style: style, explode: explode, contentType: nil)
  }

  /// A part with its own media type.
  public static func contentType(_ contentType: String) -> FormEncoding {
    FormEncoding(style: nil, explode: nil, contentType: contentType)
  }
}

/// How the properties of a form are written.
struct FormEncodings: Sendable {
  var usual = FormEncoding.automatic
  /// By the properties' names.
  var exceptions: [String: FormEncoding] = [:]
  /// The names of the properties that are required, so that an empty list is a field with an empty value.
  var required: Set<String> = []

  subscript(_ property: String) -> FormEncoding { exceptions[property] ?? usual }
}
