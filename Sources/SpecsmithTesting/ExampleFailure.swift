/// An example that does not survive a round trip.
public struct ExampleFailure: Error, CustomStringConvertible {
  /// The location of the example in the document.
  public let location: String
  /// What is wrong, as a sentence without its subject.
  public let problem: String
  /// The reason, with the location within the example if there is one.
  public let reason: String

  public var description: String { "the example at \(location) \(problem): \(reason)" }
}
