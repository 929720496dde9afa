import SDKModel

/// Compares two declared types.
struct DeclarationComparison {
  let old: TypeIndex
  let new: TypeIndex
  let pair: TypePair

  var values: ValueComparison { ValueComparison(old: old, new: new) }

  func compare() -> Comparison {
    guard let left = old[pair.old], let right = new[pair.new] else { return Comparison() }
    var site = ComparisonSite(
      subject: new.name(of: pair.new), old: left.location, new: right.location,
      elements: elements { .type($0) })
    site.ownerLocation = right.location
    var result = Comparison()
    switch (left.kind, right.kind) {
    case (.record(let before), .record(let after)):
      result = compare(before, after, at: site)
    case (.enumeration(let before), .enumeration(let after)):
      result = EnumerationComparison(pair: pair).compare(before, after, at: site)
    case (.union(let before), .union(let after)):
      result = compare(before, after, at: site)
    case (.tuple(let before), .tuple(let after)):
      result = compare(before, after, at: site)
    case (.union(let union), _):
      choice(union, rest: ValueType(.named(pair.new)), isUnionOld: true, at: site, &result)
    case (_, .union(let union)):
      choice(union, rest: ValueType(.named(pair.old)), isUnionOld: false, at: site, &result)
    default:
      result.add(
        .typeChanged, at: site,
        "\(site.subject) was \(Self.noun(for: left.kind)) and is \(Self.noun(for: right.kind))",
        detail: "\(Self.noun(for: left.kind)) → \(Self.noun(for: right.kind))")
    }
    AssertionComparison(old: old, new: new)
      .compare(left.assertions, right.assertions, at: site, into: &result)
    result.append(DefaultComparison.compare(left.defaultValue, right.defaultValue, at: site))
    result.append(DeprecationComparison.compare(left.deprecation, right.deprecation, at: site))
    return result
  }

  /// The elements that both versions have.
  func elements(_ make: (TypeID) -> SDKElement) -> [SDKElement] {
    pair.old == pair.new ? [make(pair.old)] : [make(pair.old), make(pair.new)]
  }

  static func noun(for kind: TypeDeclaration.Kind) -> String {
    switch kind {
    case .record: "an object"
    case .enumeration: "a listed value"
    case .union: "one of several types"
    case .tuple: "an array of several types"
    }
  }

  // MARK: Unions

  /// Compares a type with a union that contains it, in either direction.
  private func choice(
    _ union: Union, rest: ValueType, isUnionOld: Bool, at site: ComparisonSite,
    _ result: inout Comparison
  ) {
    let types = union.variants.map(\.type)
    let name = site.subject
    if isUnionOld, let match = types.first(where: { values.isSame($0, rest) }) {
      result.add(
        .typeNarrowed, at: site, "\(name) is of one type now, and was one of \(types.count)",
        detail: "\(types.count) → 1")
      result.append(values.compare(match, rest, at: site))
    } else if !isUnionOld, let match = types.first(where: { values.isSame(rest, $0) }) {
      result.add(
        .typeWidened, at: site, "\(name) may be one of \(types.count) types now",
        detail: "1 → \(types.count)")
      result.append(values.compare(rest, match, at: site))
    } else {
      result.add(
        .typeChanged, at: site,
        isUnionOld
          ? "\(name) is of another type than the \(types.count) that it was one of"
          : "\(name) is one of \(types.count) types, of which none is what it was")
    }
  }

  private func compare(_ before: Union, _ after: Union, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    let name = site.subject
    discriminators(before.discriminator, after.discriminator, at: site, &result)
    var rest = after.variants
    for variant in before.variants {
      guard let index = match(of: variant, among: rest) else {
        result.add(
          .variantRemoved, at: self.site(of: variant, nil, in: site),
          "\(name) may not be \(variant.name) any more", detail: variant.name)
        continue
      }
      let other = rest.remove(at: index)
      let site = self.site(of: variant, other, in: site)
      result.append(values.compare(variant.type, other.type, at: site))
      if before.discriminator != nil, after.discriminator != nil {
        tags(variant, other, of: name, at: site, &result)
      }
    }
    for variant in rest {
      result.add(
        .variantAdded, at: self.site(of: nil, variant, in: site),
        "\(name) may be \(variant.name)", detail: variant.name)
    }
    return result
  }

  private func discriminators(
    _ before: String?, _ after: String?, at site: ComparisonSite, _ result: inout Comparison
  ) {
    let name = site.subject
    switch (before, after) {
    case (nil, let new?):
      result.add(
        .discriminatorAdded, at: site, "`\(new)` tells the type of \(name)", detail: new)
    case (let old?, nil):
      result.add(
        .discriminatorRemoved, at: site, "`\(old)` does not tell the type of \(name) any more",
        detail: old)
    case (let old?, let new?) where old != new:
      result.add(
        .discriminatorChanged, at: site, "`\(new)` tells the type of \(name) instead of `\(old)`",
        detail: "\(old) → \(new)")
    default: break
    }
  }

  private func match(of variant: Union.Variant, among others: [Union.Variant]) -> Int? {
    others.firstIndex { $0.name == variant.name && values.isSame(variant.type, $0.type) }
      ?? others.firstIndex { $0.type.namedType == variant.type.namedType && variant.type.isNamed }
      ?? others.firstIndex { values.isSame(variant.type, $0.type) }
  }

  private func site(
    of old: Union.Variant?, _ new: Union.Variant?, in site: ComparisonSite
  ) -> ComparisonSite {
    var elements: [SDKElement] = []
    if let old { elements.append(.variant(pair.old, old.name)) }
    if let new, old?.name != new.name || pair.old != pair.new {
      elements.append(.variant(pair.new, new.name))
    }
    var result = ComparisonSite(
      subject: site.subject, old: old?.location ?? site.old, new: new?.location ?? site.new,
      elements: elements)
    result.ownerLocation = site.ownerLocation
    return result
  }

  private func tags(
    _ before: Union.Variant, _ after: Union.Variant, of name: String, at site: ComparisonSite,
    _ result: inout Comparison
  ) {
    let old = before.discriminatorValues
    let new = after.discriminatorValues
    for tag in old where !new.contains(tag) {
      result.add(
        .discriminatorValueRemoved, at: site,
        "\"\(tag)\" does not tell any more that \(name) is \(before.name)", detail: tag)
    }
    for tag in new where !old.contains(tag) {
      result.add(
        .discriminatorValueAdded, at: site, "\"\(tag)\" tells that \(name) is \(after.name)",
        detail: tag)
    }
  }

  // MARK: Arrays of several types

  private func compare(_ before: Tuple, _ after: Tuple, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    for (index, pair) in zip(before.elements, after.elements).enumerated() {
      result.append(
        values.compare(pair.0.type, pair.1.type, at: site.inner("[\(index)]")))
    }
    if before.elements.count != after.elements.count {
      let isLonger = after.elements.count > before.elements.count
      result.add(
        isLonger ? .ruleAdded : .ruleRemoved, at: site,
        "\(site.subject) describes \(after.elements.count) elements instead of "
          + "\(before.elements.count)", detail: "prefixItems")
    }
    result.append(values.compare(before.rest, after.rest, at: site.inner("[]")))
    return result
  }
}
