import ArgumentParser

extension Optional {
  /// The value of an option.
  ///
  /// - Parameter expectation: What the option takes, for the message if there is no value.
  func expecting(_ expectation: String) throws -> Wrapped {
    guard let self else { throw ValidationError("expected \(expectation)") }
    return self
  }
}
