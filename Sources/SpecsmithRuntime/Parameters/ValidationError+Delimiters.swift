extension ValidationError {
  /// A value contains what parts the values where it would be sent, and nothing escapes it there: a server would
  /// read other values.
  ///
  /// - Parameter name: The name of the parameter or the field.
  init(of name: String, delimiter: Unicode.Scalar) {
    let shown = delimiter == " " ? "a space" : "\"\(delimiter)\""
    self.init(violations: [
      Violation(
        location: ValidationReport.step(name), keyword: "style",
        message: "cannot have \(shown) in a value: it parts the values, and has no escape there")
    ])
  }
}
