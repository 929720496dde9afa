import SDKModel

/// What source code that uses an SDK can name.
public struct SwiftInterface: Sendable {
  public var declarations: [Declaration]

  /// One thing that can be named.
  public struct Declaration: Sendable {
    public enum Kind: String, Sendable {
      case type, property, enumerationCase, unionCase, initializer, method, constant
    }

    public var kind: Kind
    /// The names that lead to it, beginning with the SDK's client: `Shop`, `orders`, `create`.
    public var path: [String]
    /// The type of the value or the result.
    public var type: SwiftType
    public var arguments: [Argument]
    public var isDeprecated: Bool
    /// The part of the API that it represents.
    public var element: SDKElement

    init(
      _ kind: Kind, _ path: [String], type: SwiftType = .void, arguments: [Argument] = [],
      isDeprecated: Bool = false, element: SDKElement
    ) {
      self.kind = kind
      self.path = path
      self.type = type
      self.arguments = arguments
      self.isDeprecated = isDeprecated
      self.element = element
    }

    /// - Parameter parent: The names that lead to the declaration around it.
    init(_ kind: Kind, _ method: MethodShape, in parent: [String], element: SDKElement) {
      self.init(
        kind, parent + [method.name], type: method.result,
        arguments: method.parameters.map(Argument.init),
        isDeprecated: method.deprecation != nil, element: element)
    }

    /// The names with dots between them: `Order.status`.
    public var pathText: String { path.joined(separator: ".") }

    /// The declaration as people write it when they speak of it: `Order.init(id:note:)`.
    public var name: String {
      switch kind {
      case .initializer, .method:
        pathText + "(" + arguments.map { $0.label + ":" }.joined() + ")"
      case .type, .property, .enumerationCase, .unionCase, .constant: pathText
      }
    }
  }

  /// A parameter of a method or an initializer.
  public struct Argument: Sendable {
    /// `_` for none.
    public var label: String
    public var type: SwiftType
    public var hasDefault: Bool
    public var element: SDKElement

    init(_ parameter: SwiftParameter) {
      label = parameter.argumentLabel ?? "_"
      type = parameter.type
      hasDefault = parameter.defaultValue != nil
      element = parameter.element
    }
  }

  /// What can be named of the SDK.
  ///
  /// - Parameter part: What of the SDK is written; all where it is left out.
  public init(of sdk: SDK, _ configuration: Configuration, part: SDKPart? = nil) {
    let part = part ?? SDKPart(wholeOf: sdk)
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    var types = TypeInterface(context: context)
    if configuration.content != .client {
      for declaration in sdk.types where part.contains(declaration) { types.add(declaration) }
    }
    declarations = types.declarations
    if configuration.content != .types {
      declarations += ClientInterface(sdk: sdk, part: part, context: context).declarations()
    }
  }
}
