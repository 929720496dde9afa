import DocumentTree
import OpenAPIDocument

/// A schema and its role in the document.
struct SchemaSite: Sendable {
  enum Role: Sendable {
    case component(String)
    /// A property of an object.
    case property(String, of: Schema)
    /// The elements of an array.
    case items(of: Schema)
    case parameter(ParameterObject)
    /// The body of a request.
    case body(OperationSite, MediaTypeObject)
    /// The body of a response.
    case response(OperationSite, StatusPattern, MediaTypeObject)
    /// A part of another schema, or anything else.
    case part
  }

  var schema: Schema
  var role: Role

  /// The schema's name in the document.
  var name: String? {
    switch role {
    case .component(let name), .property(let name, _): name
    case .parameter(let parameter): parameter.name
    default: nil
    }
  }
}
