import TemplateEngine

/// A view model of a declaration with a signature.
protocol MethodViewModel: ViewModel {
  var method: MethodShape { get }
  /// The qualified name of the enclosing declaration; `nil` to write all names in full.
  var scope: String? { get }
}

extension MethodViewModel {
  var scope: String? { nil }

  /// The fields of the signature.
  static var signature: [Field<Self>] {
    [
      .code("deprecation", "the message as a string literal; empty where not deprecated") {
        .literal(ifPresent: $0.method.deprecation)
      },
      .text("name", "the method's name") { $0.method.name.declaredName },
      .list("parameters", "the parameters") { ParameterModel.list($0.method, in: $0.scope) },
      .flag("isAsync", "whether callers wait for it") { $0.method.effects == .asyncThrowing },
      .flag("isThrowing", "whether it throws") { $0.method.effects != .none },
      .code("result", "the type of the result; empty for none") {
        $0.method.result == .void ? "" : $0.method.result.code(in: $0.scope)
      },
      .flag("isDiscardable", "whether the call is worth something even without its result") {
        $0.method.isDiscardable
      },
    ]
  }
}

/// A method of an operation that the API no longer has. What would be its deprecation says what to use
/// instead.
struct UnavailableMethodModel: MethodViewModel {
  var method: MethodShape

  init(_ method: MethodShape) {
    self.method = method
  }

  static let fields = signature
}
