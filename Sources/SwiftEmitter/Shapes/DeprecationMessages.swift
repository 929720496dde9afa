import SDKModel

extension Deprecation {
  /// What the compiler says to those who use the thing.
  var compilerMessage: String { message ?? "The API's description deprecates it." }
}

extension PropertyTraits {
  /// The message of one property, or those of several, each after its name.
  static func deprecationMessage(of properties: [PropertyTraits]) -> String? {
    if properties.count == 1 { return properties[0].property.deprecation?.compilerMessage }
    return properties.map { traits in
      traits.name + ": " + (traits.property.deprecation?.message ?? "deprecated.")
    }.joined(separator: " ")
  }
}
