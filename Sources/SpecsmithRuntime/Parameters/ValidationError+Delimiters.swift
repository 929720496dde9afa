extension ValidationError {
  /// A value contains what parts the values where it would be sent, and nothing escapes it there: a server would
  /// read other values.
  ///
  /// - Parameter name: The name of the parameter or the field.
  init(of name: String, delimiter: Unicode.Scalar) {
    let shown = delimiter == " " ? "a space" : "\"\(delimiter)\""
    self.init(of: name, "\(shown) in a value: it parts the values, and has no escape there")
  }

  /// A value, or a name in it, contains what ends it or cannot be sent, and nothing escapes it there.
  ///
  /// - Parameters:
  ///   - name: The name of the parameter.
  ///   - unsendable: What cannot be sent, in words.
  init(of name: String, unsendable: String) {
    self.init(of: name, "\(unsendable): it has no escape there")
  }

  private init(of name: String, _ problem: String) {
    self.init(violations: [
      Violation(
        location: ValidationReport.step(name), keyword: "style",
        message: "cannot have \(problem)")
    ])
  }
}
