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

    fileprivate var words: String {
      switch self {
      case .value, .minimum, .maximum: "The bounds of"
      case .characters: "How many characters may be in"
      case .elements: "How many elements may be in"
      case .entries: "How many entries may be in"
      }
    }
  }

  /// The property whose bounds are named.
  var property: PropertyTraits
  private let propertyNames: Set<String>
  private var names: Set<String> = []
  private(set) var models: [LimitModel] = []

  /// - Returns: `nil` for a struct without properties.
  init?(_ shape: RecordShape) {
    guard let first = shape.properties.first else { return nil }
    property = first
    propertyNames = Set(shape.properties.map(\.name))
  }

  /// The name of the constant for a range.
  mutating func reference(_ range: SwiftRange, _ aspect: Aspect) -> String {
    let name = name(aspect)
    names.insert(name)
    models.append(
      LimitModel(
        documentation: DocumentationComment.make(
          [.own("\(aspect.words) `\(property.property.name)`.")]),
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
