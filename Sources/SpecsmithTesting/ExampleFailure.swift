/// Why an example does not survive a round trip.
public struct ExampleFailure: Error, CustomStringConvertible {
  /// Where the document shows the example.
  public let location: String
  /// What is wrong, as a sentence that lacks its subject.
  public let problem: String
  /// The reason, with the location in the example if there is one.
  public let reason: String

  public var description: String { "the example at \(location) \(problem): \(reason)" }
}
