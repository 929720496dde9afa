import SDKModel

/// Compares the types of two values, without the named types that they contain.
struct ValueComparison {
  let old: TypeIndex
  let new: TypeIndex
  /// Whether the values are written as plain strings, as in paths, queries and header fields, where
  /// a number is a string too.
  var isText = false

  /// The comparison for values that are written as plain strings.
  var ofTexts: ValueComparison { ValueComparison(old: old, new: new, isText: true) }

  func compare(_ left: ValueType, _ right: ValueType, at site: ComparisonSite) -> Comparison {
    var result = kinds(left, right, at: site)
    if left.isNullable != right.isNullable, !isAnything(left), !isAnything(right) {
      if right.isNullable {
        result.add(.becameNullable, at: site, "\(site.subject) may be null")
      } else {
        result.add(.noLongerNullable, at: site, "\(site.subject) may not be null any more")
      }
    }
    // If the value has a completely different type, nothing else is comparable.
    let isOther = result.facts.contains {
      $0.rule == .typeChanged && $0.site.subject == site.subject
    }
    if !isOther { result.append(limits(left, right, at: site)) }
    return result
  }

  private func isAnything(_ type: ValueType) -> Bool {
    if case .json = type.kind { true } else { false }
  }

  // MARK: Kinds

  private func kinds(_ left: ValueType, _ right: ValueType, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    switch (left.kind, right.kind) {
    case (.named(let old), .named(let new)):
      result.parts.append((TypePair(old: old, new: new), Set(Direction.allCases)))
    case (.array(let old), .array(let new)):
      return compare(old, new, at: site.inner("[]"))
    case (.map(let old), .map(let new)):
      return compare(old, new, at: site.inner("{}"))
    case (.named(let id), _):
      return unwrapped(old[id], left, right, at: site)
    case (_, .named(let id)):
      return wrapped(left, right, new[id], at: site)
    default:
      if let rule = rule(from: left.kind, to: right.kind) {
        add(rule, left, right, &result, site)
      }
    }
    return result
  }

  private func add(
    _ rule: ChangeRule, _ left: ValueType, _ right: ValueType, _ result: inout Comparison,
    _ site: ComparisonSite
  ) {
    let before = old.text(of: left)
    let after = new.text(of: right)
    result.add(
      rule, at: site, "\(site.subject) was \(before) and is \(after)",
      detail: "\(before) → \(after)")
  }

  /// The rule for a change from one kind to another; `nil` if they differ only in the format of a
  /// string.
  func rule(from left: ValueType.Kind, to right: ValueType.Kind) -> ChangeRule? {
    switch (left, right) {
    case (.boolean, .boolean), (.file, .file), (.json, .json): return nil
    case (.integer(let old), .integer(let new)): return Self.rule(from: old, to: new)
    // Both are written as the same numbers on the wire.
    case (.number, .number): return nil
    case (.integer, .number), (_, .json): return .typeWidened
    case (.number, .integer), (.json, _): return .typeNarrowed
    case _ where left.isText && right.isText: return nil
    case (_, .string) where isText && left.isScalar: return .typeWidened
    case (.string, _) where isText && right.isScalar: return .typeNarrowed
    default: return .typeChanged
    }
  }

  private static func rule(
    from left: ValueType.IntegerWidth, to right: ValueType.IntegerWidth
  ) -> ChangeRule? {
    if left == right { return nil }
    switch (left, right) {
    case (.int32, _), (.int64, .uint64): return .typeWidened
    default: return .typeNarrowed
    }
  }

  // MARK: Named and unnamed types

  private func wrapped(
    _ left: ValueType, _ right: ValueType, _ declaration: TypeDeclaration?, at site: ComparisonSite
  ) -> Comparison {
    var result = Comparison()
    if case .enumeration(let enumeration)? = declaration?.kind, enumeration.rawType.holds(left.kind)
    {
      result.add(
        .becameEnum, at: site,
        "\(site.subject) is one of \(enumeration.cases.count) listed values",
        detail: EnumerationComparison.values(enumeration))
    } else if case .tuple(let tuple)? = declaration?.kind, case .array(let element) = left.kind {
      for (index, type) in (tuple.elements.map(\.type) + [tuple.rest]).enumerated() {
        let suffix = index < tuple.elements.count ? "[\(index)]" : "[]"
        result.append(compare(element, type, at: site.inner(suffix)))
      }
    } else if let variant = variant(of: declaration, where: { isSame(left, $0) }) {
      add(.typeWidened, left, right, &result, site)
      result.append(compare(left, variant, at: site))
    } else if isAnything(left) || (declaration.isRecord && left.holdsAnyObject) {
      add(.typeNarrowed, left, right, &result, site)
    } else {
      add(.typeChanged, left, right, &result, site)
    }
    return result
  }

  private func unwrapped(
    _ declaration: TypeDeclaration?, _ left: ValueType, _ right: ValueType, at site: ComparisonSite
  ) -> Comparison {
    var result = Comparison()
    if case .enumeration(let enumeration)? = declaration?.kind,
      enumeration.rawType.holds(right.kind)
    {
      result.add(
        .noLongerEnum, at: site, "the values of \(site.subject) are not listed any more")
    } else if case .tuple(let tuple)? = declaration?.kind, case .array(let element) = right.kind {
      for (index, type) in (tuple.elements.map(\.type) + [tuple.rest]).enumerated() {
        let suffix = index < tuple.elements.count ? "[\(index)]" : "[]"
        result.append(compare(type, element, at: site.inner(suffix)))
      }
    } else if isText, case .string = right.kind, let variants = declaration.scalarVariants {
      // If the union included a plain string, any string was allowed.
      let includedStrings = variants.contains { if case .string = $0.kind { true } else { false } }
      if !includedStrings { add(.typeWidened, left, right, &result, site) }
    } else if let variant = variant(of: declaration, where: { isSame($0, right) }) {
      add(.typeNarrowed, left, right, &result, site)
      result.append(compare(variant, right, at: site))
    } else if isAnything(right) || (declaration.isRecord && right.holdsAnyObject) {
      add(.typeWidened, left, right, &result, site)
    } else {
      add(.typeChanged, left, right, &result, site)
    }
    return result
  }

  private func variant(
    of declaration: TypeDeclaration?, where isMatch: (ValueType) -> Bool
  ) -> ValueType? {
    guard case .union(let union)? = declaration?.kind else { return nil }
    return union.variants.map(\.type).first(where: isMatch)
  }

  private static func lists(_ kind: ValueType.Kind, _ declaration: TypeDeclaration?) -> Bool {
    guard case .enumeration(let enumeration)? = declaration?.kind else { return false }
    return enumeration.rawType.holds(kind)
  }

  /// Whether two types are similar enough to be the same variant of a union.
  func isSame(_ left: ValueType, _ right: ValueType) -> Bool {
    switch (left.kind, right.kind) {
    case (.named(let first), .named(let second)):
      if first == second { return true }
      // The name of an inline type only reflects its position, which does not matter.
      guard let one = old[first], let other = new[second] else { return false }
      return TypeSimilarity.areSimilar(one, other)
    case (.array(let first), .array(let second)), (.map(let first), .map(let second)):
      return isSame(first, second)
    // An enum of strings is compared like a string.
    case (.named(let id), let kind): return Self.lists(kind, old[id])
    case (let kind, .named(let id)): return Self.lists(kind, new[id])
    default: return rule(from: left.kind, to: right.kind) == nil
    }
  }
}

extension TypeDeclaration? {
  fileprivate var isRecord: Bool {
    if case .record? = self?.kind { true } else { false }
  }

  /// The variants of a union whose values are all written as one string.
  fileprivate var scalarVariants: [ValueType]? {
    guard case .union(let union)? = self?.kind else { return nil }
    let types = union.variants.map(\.type)
    return types.allSatisfy(\.kind.isScalar) ? types : nil
  }
}

extension ValueType.Kind {
  /// Whether a value is a string.
  var isText: Bool {
    switch self {
    case .string, .dateTime, .date, .uuid, .base64: true
    default: false
    }
  }
}

extension ValueType.Kind {
  /// Whether a value is written as one string in a path, a query or a header field.
  var isScalar: Bool {
    switch self {
    case .boolean, .integer, .number: true
    default: isText
    }
  }
}

extension ValueType {
  /// Whether the type includes any object, or any value.
  var holdsAnyObject: Bool {
    switch kind {
    case .json: true
    case .map(let value):
      if case .json = value.kind { true } else { false }
    default: false
    }
  }
}

extension Enumeration.RawType {
  /// Whether the type includes all values of a kind.
  func holds(_ kind: ValueType.Kind) -> Bool {
    switch (self, kind) {
    case (.string, let kind): kind.isText
    case (.integer, .integer), (.number, .number), (.number, .integer), (.integer, .number),
      (.mixed, .json):
      true
    default: false
    }
  }
}
