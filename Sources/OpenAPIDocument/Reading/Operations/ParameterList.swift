import DocumentTree

/// The parameters of an operation or a path, and the parts of a request body in Swagger 2.0.
struct ParameterList {
  var parameters: [ParameterObject] = []
  /// Parameters `in: body` and `in: formData`.
  var bodyParts: [Node] = []

  /// These parameters after those of the path that they do not replace.
  func overriding(_ shared: ParameterList) -> ParameterList {
    guard !shared.parameters.isEmpty || !shared.bodyParts.isEmpty else { return self }
    let own = Set(parameters.map(\.key))
    let names = Set(bodyParts.map { $0["name"]?.text })
    return ParameterList(
      parameters: shared.parameters.filter { !own.contains($0.key) } + parameters,
      bodyParts: shared.bodyParts.filter { !names.contains($0["name"]?.text) } + bodyParts)
  }
}

extension ParameterObject {
  /// Identifies a parameter within an operation.
  var key: [String] {
    [self.in.rawValue, self.in == .header ? name.lowercased() : name]
  }
}
