import DocumentTree

/// The settings that a Swagger 2.0 document states for all operations.
struct SwaggerDefaults: Sendable {
  var host: String?
  var basePath = ""
  var schemes: [String] = []
  var consumes: Node?
  var produces: Node?
}
