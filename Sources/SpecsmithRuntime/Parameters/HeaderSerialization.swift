import TextGrammar

/// The value of a header field for a parameter, in the style `simple`.
///
/// Nothing is percent-encoded (OpenAPI 3.2, section 4.21). A caller quotes what needs it.
struct HeaderSerialization {
  let name: String
  let explode: Bool

  /// `nil` if there is no value to send.
  ///
  /// - Throws: ``ValidationError`` if a value contains a comma outside of quotation marks or leaves one open, or a
  ///   name contains `=`, so that a server would read other values.
  func text(of content: ParameterContent) throws(ValidationError) -> String? {
    // With a comma behind it, since a quotation mark that is open would include that.
    for part in content.parts where HeaderList.elements(of: part + ",").count != 2 {
      throw ValidationError(of: name, delimiter: ",")
    }
    if explode, case .object(let properties) = content {
      for property in properties where property.name.unicodeScalars.contains("=") {
        throw ValidationError(of: name, delimiter: "=")
      }
    }
    return content.simpleText(explode: explode)
  }
}
