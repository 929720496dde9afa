import SDKModel

extension ReplacementType {
  var type: SwiftType {
    .nominal(NominalType(name, of: module.map(SwiftModule.init(named:)) ?? .sdk))
  }

  /// The names that would refer to something else if a type of the SDK had them.
  var reservedNames: [String] {
    [name.split(separator: ".").first.map(String.init), module].compactMap(\.self)
  }
}
