import DocumentTree

/// What the readers of a document's objects share: each is handed it `inout`, and it alone changes.
struct ReadingContext {
  var log = ReadingLog()
  var references: ReferenceResolver
  /// What is not read, since something is wrong with it.
  var leftOut: Set<DocumentPart> = []
  var version = OpenAPIVersion.v30
  /// What Swagger 2.0 states once for all operations.
  var swagger = SwaggerDefaults()

  var schemas = SchemaLedger()
  /// Components read so far, by location.
  var parameters: [Node: ParameterObject] = [:]
  var responses: [Node: ResponseObject] = [:]
  var headers: [Node: HeaderObject] = [:]
  /// Callbacks and path items on the way down, which may lead back to themselves.
  var inProgress: Set<Node> = []
}
