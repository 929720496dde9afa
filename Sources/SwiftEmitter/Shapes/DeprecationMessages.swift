import SDKModel

extension Deprecation {
  /// The message for the compiler's attribute.
  var compilerMessage: String { message ?? "The API's description deprecates it." }
}

extension PropertyTraits {
  /// The message of one property, or the messages of several, each after its name.
  static func deprecationMessage(of properties: [PropertyTraits]) -> String? {
    if properties.count == 1 { return properties[0].property.deprecation?.compilerMessage }
    return properties.map { traits in
      traits.name + ": " + (traits.property.deprecation?.message ?? "deprecated.")
    }.joined(separator: " ")
  }
}
