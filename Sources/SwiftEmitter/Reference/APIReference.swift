import Naming
import SDKModel

/// The calls of an SDK, for readers and for scripts.
public struct APIReference: Sendable, Encodable {
  /// The name of the client type.
  public var client: String
  public var groups: [Group]

  /// The calls of the client itself, or of one of its resources.
  public struct Group: Sendable, Encodable {
    /// The resource, such as `customers.balanceTransactions`; empty for the client itself.
    public var resource: String
    /// The qualified name of the type with the methods: `Shop.OrdersResource`.
    public var type: String
    public var documentation: String?
    public var operations: [Operation]
  }

  /// An operation of the API, and how it is called.
  public struct Operation: Sendable, Encodable {
    /// The HTTP method.
    public var method: String
    public var path: String
    /// The operation id; `nil` if the document has none.
    public var id: String?
    /// The call without its arguments: `customers.balanceTransactions.update`.
    public var call: String
    /// The call that reads the response as a stream, if it is another one.
    public var streamCall: String?
    public var arguments: [Argument]
    /// The type of the result.
    public var result: String
    /// Whether the operation returns a list in pages, over which another call iterates.
    public var paginated: Bool
    /// The call that iterates over the items of all pages.
    public var pagesCall: String?
    /// The call that waits for the end of the work which the operation starts or polls.
    public var waitCall: String?
    /// Whether the response can be read as a stream.
    public var streamed: Bool
    public var deprecated: Bool
    /// The rule by which the call was named.
    public var namedBy: String
    public var summary: String?
  }

  public struct Argument: Sendable, Encodable {
    /// The label; `_` if there is none.
    public var label: String
    public var type: String
    public var required: Bool
  }

  /// - Parameter part: The part of the SDK to describe; by default, everything.
  public init(of sdk: SDK, _ configuration: Configuration, part: SDKPart? = nil) {
    self.init(of: sdk, EmissionContext(sdk: sdk, configuration: configuration), part: part)
  }

  init(of sdk: SDK, _ context: EmissionContext, part: SDKPart?) {
    client = context.configuration.client
    groups = []
    let builder = ResourceModelBuilder(
      sdk: sdk, part: part ?? SDKPart(wholeOf: sdk), context: context)
    add(sdk.root, path: [], type: [client], builder)
  }

  private mutating func add(
    _ resource: Resource, path: [String], type: [String], _ builder: ResourceModelBuilder
  ) {
    let shapes = builder.operations(of: resource)
    let streams = Dictionary(
      shapes.filter { $0.operation.form == .stream }.map { ($0.operation.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let operations = shapes.filter { $0.operation.form == .whole }.map { shape in
      Operation(shape, path: path, streamName: streams[shape.operation.id])
    }
    if !operations.isEmpty {
      groups.append(
        Group(
          resource: path.joined(separator: "."), type: type.joined(separator: "."),
          documentation: resource.documentation.description.map(DocumentationComment.line),
          operations: operations))
    }
    let names = builder.propertyNames(resource)
    for place in builder.places(in: resource, type) {
      add(
        place.resource, path: path + [names[place.resource.name]], type: place.path, builder)
    }
  }
}

extension APIReference.Operation {
  /// - Parameter streamName: The name of the method that reads the response as a stream.
  fileprivate init(_ shape: OperationShape, path: [String], streamName: String?) {
    let operation = shape.operation
    let called = shape.called
    method = operation.method
    self.path = operation.key.pathText
    id = operation.hasOwnID ? operation.id : nil
    call = (path + [shape.name]).joined(separator: ".")
    streamCall = streamName.map { (path + [$0]).joined(separator: ".") }
    arguments = called.parameters.filter { $0.type != .requestOptions }.map { parameter in
      APIReference.Argument(
        label: parameter.argumentLabel ?? "_", type: parameter.type.description,
        required: parameter.defaultValue == nil)
    }
    result = called.result.description
    paginated = shape.pages != nil
    pagesCall = shape.pages.map { (path + [$0.method.name]).joined(separator: ".") }
    let wait = shape.startedWork?.method ?? shape.poll?.wait
    waitCall = wait.map { (path + [$0.name]).joined(separator: ".") }
    if case .stream = operation.success.content {
      streamed = true
    } else {
      streamed = streamName != nil
    }
    deprecated = operation.deprecation != nil
    namedBy = operation.nameRule.rawValue
    let words = operation.documentation.summary ?? operation.documentation.description
    summary = words.map(DocumentationComment.line).map(DocumentationComment.firstSentence)
  }
}
