import DocumentTree

/// The state that all readers share. Each gets it as `inout`.
struct ReadingContext {
  var log = ReadingLog()
  var references: ReferenceResolver
  /// The broken parts to ignore.
  var leftOut: Set<DocumentPart> = []
  var version = OpenAPIVersion.v30
  /// The settings that Swagger 2.0 states for all operations.
  var swagger = SwaggerDefaults()

  var schemas = SchemaLedger()
  /// The parameters that were already read, by node. Components can be used several times.
  var parameters: [Node: ParameterObject] = [:]
  var responses: [Node: ResponseObject] = [:]
  var headers: [Node: HeaderObject] = [:]
  /// The callbacks and path items that are being read, which may be recursive.
  var inProgress: Set<Node> = []
  /// The parts that are being read.
  var openParts: Set<OpenPart> = []
}
