import TemplateEngine

/// A parameter of a method or an initializer.
struct ParameterModel: ViewModel {
  var declaration: Layout

  /// - Parameter scope: The qualified name of the declaration that contains the method.
  static func list(_ method: MethodShape, in scope: String?) -> [ParameterModel] {
    method.parameters.map { ParameterModel(declaration: $0.layout(in: scope)) }
  }

  static let fields: [Field<ParameterModel>] = [
    .code("declaration", "the parameter with its labels, its type and its default value") {
      $0.declaration
    }
  ]
}

/// An argument of a call.
struct ArgumentModel: ViewModel {
  var argument: Layout

  static let fields: [Field<ArgumentModel>] = [
    .code("argument", "the argument with its label") { $0.argument }
  ]
}
