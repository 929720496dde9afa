import DocumentTree
import OpenAPIDocument
import SDKModel

/// Choices that a type without cases can represent.
extension UnionOptions {
  /// The type of a choice among strings, or among numbers; `nil` for any other choice.
  var scalar: (kind: ValueType.Kind, type: SchemaType)? {
    let types = options.map { option in
      option.shape.alternatives.isEmpty && option.shape.listedValues == nil
        ? option.shape.inferredTypes : []
    }
    if types.allSatisfy({ $0 == [.integer] }) { return (.integer(.int64), .integer) }
    if types.allSatisfy({ $0 == [.integer] || $0 == [.number] }) {
      // Digits of integers must survive, which a binary fraction may not hold.
      return (.number(types.contains([.integer]) ? .decimal : .double), .number)
    }
    let areStrings =
      types.allSatisfy { $0 == [.string] } && options.allSatisfy(\.shape.isPlainString)
    return areStrings ? (.string, .string) : nil
  }

  /// Whether each of the schemas has a type that ensures it.
  var isOneTypePerSchema: Bool {
    guard !options.contains(where: \.standsForSeveral) else { return false }
    // Beside listed values, any other string may be what only one of the schemas allows.
    guard listing?.allowsUnlisted == true else { return true }
    return options.allSatisfy { $0.shape.listedValues != nil || $0.shape.isUnconstrainedString }
  }

  /// The values among which a choice is.
  struct Listing {
    var values: [ListedValue] = []
    var rawType: Enumeration.RawType
    /// The options that list values.
    var options: [Option] = []
    /// Whether any other string is a value as well.
    var allowsUnlisted = false
  }

  /// The values of a choice of listed values, and perhaps of any other string; `nil` for any other
  /// choice.
  var listing: Listing? {
    var listing: Listing?
    var holdsMeantTexts = false
    for option in options {
      guard option.shape.alternatives.isEmpty else { return nil }
      let listed = option.shape.listedValues
      let own: Enumeration.RawType
      if let listed {
        guard let type = Enumeration.RawType(of: listed.map(\.node), option.shape) else {
          return nil
        }
        // An unquoted scalar is read as a string only if all values are.
        if type == .string {
          holdsMeantTexts = holdsMeantTexts || listed.contains(where: \.isMeant)
        }
        own = type
      } else {
        guard option.shape.inferredTypes == [.string], option.shape.isPlainString else {
          return nil
        }
        own = .string
      }
      let rawType = listing.map { $0.rawType.common(with: own) } ?? own
      listing = listing ?? Listing(rawType: own)
      listing?.rawType = rawType
      if let listed {
        listing?.values += listed
        listing?.options.append(option)
      } else {
        listing?.allowsUnlisted = true
      }
    }
    guard let listing, !listing.options.isEmpty else { return nil }
    let isOfTexts = listing.rawType == .string
    return isOfTexts || !(listing.allowsUnlisted || holdsMeantTexts) ? listing : nil
  }
}

extension SchemaShape {
  fileprivate var isUnconstrainedString: Bool {
    Constraints(self, of: .string).isEmpty && rules.isEmpty
  }

  /// The values that `enum` or `const` lists.
  var listedValues: [ListedValue]? { listing?.values }

  /// Whether `null` is a value, stated by the shape or left open by it.
  var admitsNull: Bool {
    if validation.isNullable { return true }
    if let listing, schema.allowsNull, listing.nodes.contains(where: { $0.kind == .null }) {
      return true
    }
    if alternatives.contains(where: { $0.contains(where: \.isNull) }) { return true }
    // Where anything is allowed, so is null.
    return inferredTypes.isEmpty && listedValues == nil && alternatives.isEmpty && rules.isEmpty
      && schema.boolean != false
  }
}

extension Enumeration.RawType {
  /// The type of values some of which are of this type, and some of another one.
  fileprivate func common(with other: Self) -> Self {
    if self == other { return self }
    let numbers: Set<Self> = [.integer, .number]
    return numbers.isSuperset(of: [self, other]) ? .number : .mixed
  }
}

extension ListedValue {
  /// Whether the value is meant as a string because strings are listed, such as an unquoted `1`.
  fileprivate var isMeant: Bool { node.kind != .string }
}
