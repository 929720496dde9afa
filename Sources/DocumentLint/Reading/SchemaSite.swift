import DocumentTree
import OpenAPIDocument

/// A schema, with its use in the document.
struct SchemaSite: Sendable {
  enum Role: Sendable {
    case component(String)
    /// A property of the object that another schema describes.
    case property(String, of: Schema)
    /// The elements of the array that another schema describes.
    case items(of: Schema)
    case parameter(ParameterObject)
    /// The body of a request.
    case body(OperationSite, MediaTypeObject)
    /// The body of a response.
    case response(OperationSite, StatusPattern, MediaTypeObject)
    /// A part of another schema, or something else.
    case part
  }

  var schema: Schema
  var role: Role

  /// What the document calls it.
  var name: String? {
    switch role {
    case .component(let name), .property(let name, _): name
    case .parameter(let parameter): parameter.name
    default: nil
    }
  }
}
