import DocumentTree

/// Parameters that stand together, and what of Swagger 2.0 becomes a request body.
struct ParameterList {
  var parameters: [ParameterObject] = []
  /// Parameters `in: body` and `in: formData`.
  var bodyParts: [Node] = []

  /// These, and those of the path that they do not replace, which come first.
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
  /// What no two parameters of an operation share.
  var key: [String] {
    [self.in.rawValue, self.in == .header ? name.lowercased() : name]
  }
}
