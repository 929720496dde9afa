/// The public declaration of a method or an initializer.
struct MethodShape: Hashable, Sendable {
  enum Effects: Hashable, Sendable {
    case none, throwing, asyncThrowing
  }

  /// The name without backticks.
  var name: String
  var parameters: [SwiftParameter]
  var effects = Effects.none
  var result = SwiftType.void
  /// Whether the result can be ignored.
  var isDiscardable = false
  /// The deprecation message for the compiler.
  var deprecation: String?

  /// The name with the labels of the arguments: `update(id:name:options:)`.
  var fullName: String {
    var result = name + "("
    for parameter in parameters {
      result += parameter.argumentLabel ?? "_"
      result += ":"
    }
    return result + ")"
  }
}
