import SDKModel
import TemplateEngine

/// A parameter of a method or an initializer.
struct SwiftParameter: Hashable, Sendable {
  enum Label: Hashable, Sendable {
    /// The label is equal to the parameter's name.
    case name
    case none
    case other(String)
  }

  var label = Label.name
  /// The name without backticks.
  var name: String
  var type: SwiftType
  /// The default value as an expression; `nil` if an argument is required.
  var defaultValue: String?
  /// The part of the API that it represents.
  var element: SDKElement

  /// The argument label without backticks; `nil` for none.
  var argumentLabel: String? {
    switch label {
    case .name: name
    case .none: nil
    case .other(let label): label
    }
  }

  /// The parameter's declaration within the declaration of `scope`.
  func layout(in scope: String? = nil) -> Layout {
    let names =
      switch label {
      case .name: name.declaredName
      case .none: "_ " + name.declaredName
      case .other(let label): label.parameterLabel + " " + name.declaredName
      }
    return .parameter(names, type.code(in: scope), default: Layout(defaultValue ?? ""))
  }
}
