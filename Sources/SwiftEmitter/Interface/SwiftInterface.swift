import SDKModel

/// The public declarations of an SDK that source code can use.
public struct SwiftInterface: Sendable {
  public var declarations: [Declaration]
  /// The qualified names of types, by their further names.
  public private(set) var aliases: [[String]: [String]] = [:]

  /// The qualified names of the declared types.
  public var typeNames: [TypeID: [String]] {
    var names: [TypeID: [String]] = [:]
    for declaration in declarations where declaration.kind == .type {
      if case .type(let id) = declaration.element { names[id] = names[id] ?? declaration.path }
    }
    return names
  }

  /// A single declaration.
  public struct Declaration: Sendable {
    public enum Kind: String, Sendable {
      case type, alias, property, enumerationCase, unionCase, initializer, method, constant
    }

    public var kind: Kind
    /// The qualified name, beginning with the SDK's client: `Shop`, `orders`, `create`.
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

    /// - Parameter parent: The qualified name of the enclosing declaration.
    init(_ kind: Kind, _ method: MethodShape, in parent: [String], element: SDKElement) {
      self.init(
        kind, parent + [method.name], type: method.result,
        arguments: method.parameters.map(Argument.init),
        isDeprecated: method.deprecation != nil, element: element)
    }

    /// The qualified name as a string: `Order.status`.
    public var pathText: String { path.joined(separator: ".") }

    /// The full name for messages: `Order.init(id:note:)`.
    public var name: String {
      switch kind {
      case .initializer, .method:
        pathText + "(" + arguments.map { $0.label + ":" }.joined() + ")"
      case .type, .alias, .property, .enumerationCase, .unionCase, .constant: pathText
      }
    }
  }

  /// A parameter of a method or an initializer.
  public struct Argument: Sendable {
    /// The argument label; `_` if there is none.
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

  /// The interface of an SDK.
  ///
  /// - Parameter part: The written part of the SDK; by default, everything.
  public init(of sdk: SDK, _ configuration: Configuration, part: SDKPart? = nil) {
    let part = part ?? SDKPart(wholeOf: sdk)
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    var types = TypeInterface(context: context)
    if configuration.content != .client {
      for declaration in sdk.types where part.contains(declaration) { types.add(declaration) }
      types.addAliases(of: sdk, part)
      aliases = context.typeNames.aliases(of: sdk)
    }
    declarations = types.declarations
    if configuration.content != .types {
      declarations += ClientInterface(sdk: sdk, part: part, context: context).declarations()
    }
  }
}
