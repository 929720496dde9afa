import OpenAPIDocument
import SDKModel
import TextGrammar

/// The names that an operation knows in its query and its cookies.
struct RequestNames {
  private var known: [ParameterLocation: Set<String>] = [:]
  /// The objects that take any name as a parameter.
  private var free: [ParameterLocation: [ParameterObject]] = [:]
  private var hasWholeQuery = false

  init(_ operation: OperationObject, _ document: OpenAPIDescription, _ typing: TextTyping) {
    for parameter in operation.parameters {
      if parameter.in == .querystring { hasWholeQuery = true }
      known[parameter.in, default: []].insert(parameter.name)
      guard let schema = parameter.schema else { continue }
      known[parameter.in]?.formUnion(typing.propertyNames([schema]))
      let style = parameter.style ?? "form"
      if parameter.contentType == nil,
        style == "form" || style == "cookie" || parameter.explode == true,
        style != "deepObject", parameter.explode ?? true, typing.kinds([schema]) == [.object],
        typing.takesAnyName([schema])
      {
        free[parameter.in, default: []].append(parameter)
      }
    }
    for case .apiKey(let name, let place) in document.securitySchemes.map(\.scheme.kind) {
      known[place, default: []].insert(name)
    }
  }

  /// The names in a query that the document does not know.
  func unknown(_ names: [String]) -> [String] {
    guard !hasWholeQuery, free[.query] == nil else { return [] }
    return names.filter { !isKnown($0, in: .query) }
  }

  /// The names that an object has because nothing else has them; empty if another object could have them as well.
  func free(_ names: [String], for parameter: ParameterObject) -> Set<String> {
    guard let only = free[parameter.in], only.count == 1, only[0].name == parameter.name else {
      return []
    }
    return Set(names.filter { !isKnown($0, in: parameter.in) })
  }

  private func isKnown(_ name: String, in place: ParameterLocation) -> Bool {
    let known = known[place] ?? []
    return known.contains(name) || name.hasScalarPrefix("__")
      || BracketedReading.path(of: name).map { known.contains($0.root) } ?? false
  }
}
