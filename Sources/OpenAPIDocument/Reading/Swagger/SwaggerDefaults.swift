import DocumentTree

/// What a Swagger 2.0 document states for all of its operations.
struct SwaggerDefaults: Sendable {
  var host: String?
  var basePath = ""
  var schemes: [String] = []
  var consumes: Node?
  var produces: Node?
}
