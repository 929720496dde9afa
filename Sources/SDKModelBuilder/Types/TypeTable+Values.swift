import SDKModel

extension TypeTable {
  /// The properties that a value of the type can have in a response, except for deprecated ones. What
  /// is in a type of the user's is unknown.
  ///
  /// - Parameter isIncluded: Which of them are looked for. Properties are large, so that each copy takes
  ///   time.
  func steps(
    in type: ValueType, where isIncluded: (Property) -> Bool = { _ in true }
  ) -> [PropertyPath.Step] {
    guard case .named(let id) = type.kind, type.replacement == nil, let record = record(type)
    else { return [] }
    return record.properties.filter { property in
      property.access != .writeOnly && property.deprecation == nil
        && property.type.replacement == nil && isIncluded(property)
    }.map { PropertyPath.Step(owner: id, property: $0) }
  }

  /// The first property with a name.
  func step(_ name: String, in type: ValueType) -> PropertyPath.Step? {
    steps(in: type) { $0.name == name }.first
  }

  /// The value at a path of names within a value; `nil` if it can have none there.
  func value(at names: [String], in type: ValueType) -> (path: PropertyPath, type: ValueType)? {
    var type = type
    var path = PropertyPath()
    for name in names {
      guard let step = step(name, in: type) else { return nil }
      path.steps.append(step)
      type = step.property.type
    }
    return (path, type)
  }

  /// The first property at a path of names that a type has, but of which generated code reads
  /// nothing; `nil` if there is none.
  func unreadableProperty(at names: [String], in type: ValueType) -> Property? {
    var type = type
    for name in names {
      if let step = step(name, in: type) {
        type = step.property.type
      } else {
        guard type.replacement == nil else { return nil }
        return record(type)?.properties.first { $0.name == name }
      }
    }
    return nil
  }

  /// What the values of an enumeration are; `nil` for other types.
  private func rawType(of type: ValueType) -> Enumeration.RawType? {
    guard case .named(let id) = type.kind, case .enumeration(let enumeration)? = self[id]?.kind
    else { return nil }
    return enumeration.rawType
  }

  /// Whether values of the type, or the raw values of an enumeration, are strings.
  func isText(_ type: ValueType) -> Bool {
    type.isString || type.replacement == nil && rawType(of: type) == .string
  }

  /// Whether the document allows only one value, which then tells nothing.
  func hasOneValue(_ type: ValueType) -> Bool {
    if case .named(let id) = type.kind, case .enumeration(let enumeration)? = self[id]?.kind {
      return enumeration.cases.count == 1
    }
    return type.constraints.onlyValue != nil
  }

  /// Whether values of the type have one text: strings, booleans, integers, and enumerations.
  func isScalar(_ type: ValueType) -> Bool {
    guard type.replacement == nil else { return false }
    return switch type.kind {
    case .string, .boolean, .integer: true
    case .named: [.string, .integer].contains(rawType(of: type))
    case .number, .dateTime, .date, .uuid, .base64, .file, .json, .array, .map: false
    }
  }
}
