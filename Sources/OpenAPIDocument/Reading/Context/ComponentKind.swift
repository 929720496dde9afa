/// Kinds of objects that a Reference Object can refer to.
enum ComponentKind: String {
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links
  case callbacks, pathItems, mediaTypes

  /// The substitute for a missing definition of this kind.
  var substitute: String? {
    switch self {
    case .schemas: "any value is allowed"
    case .requestBodies: "the body is read as bytes"
    case .responses: "the response is not decoded"
    case .headers, .examples, .links, .callbacks, .mediaTypes: "it is left out"
    // These have no substitute: without a name and a location, nothing can be sent, and without a
    // scheme, no request can be authenticated.
    case .parameters, .securitySchemes, .pathItems: nil
    }
  }
}
