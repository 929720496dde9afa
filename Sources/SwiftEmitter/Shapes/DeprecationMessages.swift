import SDKModel

extension Deprecation {
  /// The message for the compiler's attribute.
  var compilerMessage: String { message ?? "The API's description deprecates it." }
}

extension PropertyTraits {
  /// The message of one property, or the messages of several, each after its name.
  static func deprecationMessage(of properties: [PropertyTraits]) -> String? {
    if properties.count == 1 { return properties[0].property.deprecation?.compilerMessage }
    var messages: [(names: [String], text: String)] = []
    for traits in properties {
      let text = traits.property.deprecation?.message ?? "deprecated."
      if let index = messages.firstIndex(where: { $0.text == text }) {
        messages[index].names.append(traits.name)
      } else {
        messages.append(([traits.name], text))
      }
    }
    return messages.map { $0.names.joined(separator: ", ") + ": " + $0.text }
      .joined(separator: " ")
  }
}
