import SDKModel

/// The public constants for the bounds of a record's properties, with unique names.
struct LimitTable {
  /// The bounded aspect of a value.
  enum Aspect {
    case value, minimum, maximum, characters, elements, entries

    /// The suffix of the constant's name.
    fileprivate var suffix: String {
      switch self {
      case .value: ""
      case .minimum: "Minimum"
      case .maximum: "Maximum"
      case .characters: "Length"
      case .elements, .entries: "Count"
      }
    }

  }

  /// The property whose bounds are named.
  var property: PropertyTraits
  private let propertyNames: Set<String>
  private var names: Set<String> = []
  private(set) var models: [LimitModel] = []

  /// - Returns: `nil` for a struct without properties, and for one of responses alone, for which
  ///   nobody fills in a form.
  init?(_ shape: RecordShape, of record: Record) {
    guard record.isSent, let first = shape.properties.first else { return nil }
    property = first
    propertyNames = Set(shape.properties.map(\.name))
  }

  /// The name of the constant for a range.
  mutating func reference(_ range: SwiftRange, _ aspect: Aspect) -> String {
    let name = name(aspect)
    names.insert(name)
    models.append(
      LimitModel(
        name: name, range: range, element: property.element))
    return "Limits." + name
  }

  private func name(_ aspect: Aspect) -> String {
    let name = property.name + aspect.suffix
    let isTaken = names.contains(name) || name != property.name && propertyNames.contains(name)
    guard aspect != .value, isTaken else { return name }
    return name + "Limit"
  }
}
