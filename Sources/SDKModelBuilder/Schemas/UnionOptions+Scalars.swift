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
      // Integers must keep all their digits, which a `Double` cannot guarantee.
      return (.number(types.contains([.integer]) ? .decimal : .double), .number)
    }
    let areStrings =
      types.allSatisfy { $0 == [.string] } && options.allSatisfy(\.shape.isPlainString)
    return areStrings ? (.string, .string) : nil
  }

  /// Whether each of the schemas has a type that enforces it.
  var isOneTypePerSchema: Bool {
    guard !options.contains(where: \.representsSeveral) else { return false }
    // If other strings are allowed too, a schema may restrict them, which the type does not check.
    guard listing?.allowsUnlisted == true else { return true }
    return options.allSatisfy { $0.shape.listedValues != nil || $0.shape.isUnconstrainedString }
  }

  /// The values of a choice.
  struct Listing {
    var values: [ListedValue] = []
    var rawType: Enumeration.RawType
    /// The options that list values.
    var options: [Option] = []
    /// Whether any other string is a value too.
    var allowsUnlisted = false
  }

  /// The values of a choice among listed values, and perhaps any other string; `nil` for any other
  /// choice.
  var listing: Listing? {
    var listing: Listing?
    var hasImplicitStrings = false
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
          hasImplicitStrings = hasImplicitStrings || listed.contains(where: \.isImplicitString)
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
    return isOfTexts || !(listing.allowsUnlisted || hasImplicitStrings) ? listing : nil
  }
}

extension SchemaShape {
  fileprivate var isUnconstrainedString: Bool {
    Constraints(self, of: .string).isEmpty && rules.isEmpty
  }

  /// The values that `enum` or `const` lists.
  var listedValues: [ListedValue]? { isEmptyString ? nil : listing?.values }

  /// Whether the only value is the empty string, which is no value to choose from.
  var isEmptyString: Bool {
    guard inferredTypes == [.string], isPlainString, let nodes = listing?.nodes else {
      return false
    }
    return !nodes.isEmpty && nodes.allSatisfy { $0.kind == .string && $0.text.isEmpty }
  }

  /// Whether the shape allows `null`, explicitly or by not restricting it.
  var admitsNull: Bool {
    if validation.isNullable { return true }
    if let listing, schema.allowsNull, listing.nodes.contains(where: { $0.kind == .null }) {
      return true
    }
    if alternatives.contains(where: { $0.contains(where: \.isNull) }) { return true }
    // If anything is allowed, so is `null`.
    return inferredTypes.isEmpty && listedValues == nil && alternatives.isEmpty && rules.isEmpty
      && schema.boolean != false
  }
}

extension Enumeration.RawType {
  /// The type that includes the values of both.
  fileprivate func common(with other: Self) -> Self {
    if self == other { return self }
    let numbers: Set<Self> = [.integer, .number]
    return numbers.isSuperset(of: [self, other]) ? .number : .mixed
  }
}

extension ListedValue {
  /// Whether the value must be read as a string because the others are strings, such as an unquoted
  /// `1`.
  fileprivate var isImplicitString: Bool { node.kind != .string }
}
