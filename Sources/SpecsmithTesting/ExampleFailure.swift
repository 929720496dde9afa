/// An example does not come back as it was.
public struct ExampleFailure: Error, CustomStringConvertible {
  /// Where the document shows the example.
  public let location: String
  /// What is wrong, as a sentence that lacks its subject.
  public let problem: String
  /// Why, with the place in the example where there is one.
  public let reason: String

  public var description: String { "the example at \(location) \(problem): \(reason)" }
}
