/// A method or an initializer as those who call it see it.
struct MethodShape: Hashable, Sendable {
  enum Effects: Hashable, Sendable {
    case none, throwing, asyncThrowing
  }

  /// Without backticks.
  var name: String
  var parameters: [SwiftParameter]
  var effects = Effects.none
  var result = SwiftType.void
  /// Whether the call is worth something even if nobody looks at the result.
  var isDiscardable = false
  /// What the compiler says to those who call it.
  var deprecation: String?
}
