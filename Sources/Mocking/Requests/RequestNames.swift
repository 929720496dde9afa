import OpenAPIDocument
import SDKModel
import TextGrammar

/// The names that an operation knows in its query and its cookies.
struct RequestNames {
  /// The names under which values are.
  private var known: [ParameterLocation: Set<String>] = [:]
  /// The names of the parameters themselves, also of those whose properties are parameters.
  private var named: [ParameterLocation: Set<String>] = [:]
  /// The objects that take any name as a parameter.
  private var free: [ParameterLocation: [ParameterObject]] = [:]
  private var hasWholeQuery = false

  init(_ readings: [ParameterReading], _ document: OpenAPIDescription) {
    for reading in readings {
      let parameter = reading.parameter
      if parameter.in == .querystring { hasWholeQuery = true }
      named[parameter.in, default: []].insert(parameter.name)
      known[parameter.in, default: []].formUnion(reading.names)
      if reading.takesAnyName { free[parameter.in, default: []].append(parameter) }
    }
    for case .apiKey(let name, let place) in document.securitySchemes.map(\.scheme.kind) {
      known[place, default: []].insert(name)
    }
  }

  /// The names in a query that the document does not know.
  func unknown(_ names: [String]) -> [String] {
    guard !hasWholeQuery, free[.query] == nil else { return [] }
    return names.filter { !isKnown($0, in: .query) && named[.query]?.contains($0) != true }
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
