import SDKModel

/// Finds the values that identify records as variants of unions.
///
/// A record has such a value if all unions that contain it agree on it.
struct VariantTags {
  private enum Tag {
    case only(Literal)
    case several
  }

  private var tags: [TypeID: [String: Tag]] = [:]

  init(of table: TypeTable) {
    for id in table.ids {
      if case .union(let union)? = table[id]?.kind { add(union) }
    }
  }

  /// - Returns: `nil` if the property does not identify the variant, or if several values do.
  subscript(record: TypeID, property: String) -> Literal? {
    guard case .only(let value)? = tags[record]?[property] else { return nil }
    return value
  }

  private mutating func add(_ union: Union) {
    for variant in union.variants {
      guard case .named(let id) = variant.type.kind else { continue }
      if let discriminator = union.discriminator, let tag = variant.discriminatorValues.first {
        let isOnly = variant.discriminatorValues.count == 1
        note(isOnly ? .only(.string(tag)) : .several, id, discriminator)
      }
      for constant in variant.constants where constant.property != union.discriminator {
        guard constant.values.count == 1, let value = constant.values.first,
          union.isDistinguished(by: constant.property, value)
        else { continue }
        note(.only(value), id, constant.property)
      }
    }
  }

  private mutating func note(_ tag: Tag, _ record: TypeID, _ property: String) {
    switch (tags[record]?[property], tag) {
    case (nil, _): tags[record, default: [:]][property] = tag
    case (.only(let known), .only(let value)) where known == value: break
    case (.only, _), (.several, _): tags[record]?[property] = .several
    }
  }
}

extension TypeTable {
  mutating func tagVariants() {
    let tags = VariantTags(of: self)
    updateRecords { id, record in
      for index in record.properties.indices where record.properties[index].access != .readOnly {
        record.properties[index].variantTag = tags[id, record.properties[index].name]
      }
    }
  }
}

extension Union {
  /// Whether another object of the union has another value of the property.
  fileprivate func isDistinguished(by property: String, _ value: Literal) -> Bool {
    variants.contains { variant in
      variant.constants.contains { $0.property == property && !$0.values.contains(value) }
    }
  }
}

extension Union.Variant {
  fileprivate var constants: [Union.ObjectEvidence.Constant] {
    switch evidence {
    case .object(let object): object.constants
    case .string, .integer, .number, .boolean, .array, .any: []
    }
  }
}
