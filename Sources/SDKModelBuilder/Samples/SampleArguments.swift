/// Which arguments a sample call has.
public enum SampleArguments: String, CaseIterable, Sendable {
  /// Those that no call can leave out.
  case required
  /// The optional ones as well, except for deprecated ones and those for which no values are found.
  case all
}
