import Diagnostics
import SDKModel

extension DeclarationComparison {
  func compare(_ before: Record, _ after: Record, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    let added = Dictionary(
      after.properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(before.properties.map(\.name))
    for property in before.properties {
      if let other = added[property.name] {
        compare(
          property, other, in: site,
          lists: (before.requirementLocation, after.requirementLocation), &result)
      } else {
        removed(property, in: site, &result)
      }
    }
    for property in after.properties where !known.contains(property.name) {
      self.added(property, in: site, &result)
    }
    rest(before.additionalProperties, after.additionalProperties, at: site, &result)
    AssertionComparison(old: old, new: new)
      .compare(
        before.rules.map(RuleText.text), after.rules.map(RuleText.text), at: site, into: &result)
    return result
  }

  private func site(of old: Property?, _ new: Property?, in site: ComparisonSite) -> ComparisonSite
  {
    let name = (old ?? new)?.name ?? ""
    var elements = self.elements { .property($0, name) }
    if old == nil { elements = [.property(pair.new, name)] }
    if new == nil { elements = [.property(pair.old, name)] }
    var result = ComparisonSite(
      subject: site.subject + "." + name, old: old?.location ?? site.old,
      new: new?.location ?? site.new, elements: elements, owner: site.subject)
    result.item = name
    result.ownerLocation = site.ownerLocation
    return result
  }

  private func removed(_ property: Property, in site: ComparisonSite, _ result: inout Comparison) {
    var part = Comparison()
    part.add(
      property.isAlwaysRequired ? .requiredPropertyRemoved : .propertyRemoved,
      at: self.site(of: property, nil, in: site),
      "\(site.subject) has no `\(property.name)` any more")
    result.append(part, in: property.access.directions)
  }

  private func added(_ property: Property, in site: ComparisonSite, _ result: inout Comparison) {
    var part = Comparison()
    part.add(
      property.isAlwaysRequired ? .requiredPropertyAdded : .propertyAdded,
      at: self.site(of: nil, property, in: site),
      property.isRequired
        ? "\(site.subject) must have `\(property.name)`, which is new"
        : "\(site.subject) can have `\(property.name)`, which is new")
    result.append(part, in: property.access.directions)
  }

  // MARK: One property

  private func compare(
    _ before: Property, _ after: Property, in owner: ComparisonSite,
    lists: (old: SourceLocation?, new: SourceLocation?), _ result: inout Comparison
  ) {
    let site = site(of: before, after, in: owner)
    let name = site.subject
    var part = values.compare(before.type, after.type, at: site)
    if before.isAlwaysRequired != after.isAlwaysRequired {
      var required = site
      // The changed line is that of the `required` list, not that of the property.
      if before.requirementLocation ?? after.requirementLocation != nil {
        required.old = before.requirementLocation ?? lists.old
        required.new = after.requirementLocation ?? lists.new
        required.list = (before.requirementLocation, after.requirementLocation)
      }
      part.add(
        after.isAlwaysRequired ? .propertyBecameRequired : .propertyBecameOptional, at: required,
        after.isAlwaysRequired ? "\(name) must be there" : "\(name) may be missing")
    }
    part.append(
      DefaultComparison.compare(before.defaultValue, after.defaultValue, at: site))
    part.append(DeprecationComparison.compare(before.deprecation, after.deprecation, at: site))
    result.append(part, in: before.access.directions.intersection(after.access.directions))
    access(before.access, after.access, at: site, &result)
    let gained = after.access.directions.subtracting(before.access.directions)
    if after.isAlwaysRequired, gained.contains(.request) {
      result.facts.append(
        TypeFact(
          rule: .requiredPropertyAdded, site: site, message: "\(name) must be sent",
          directions: [.request], isOfUsesOnly: true))
    }
    let lost = before.access.directions.subtracting(after.access.directions)
    if before.isAlwaysRequired, lost.contains(.response) {
      result.facts.append(
        TypeFact(
          rule: .requiredPropertyRemoved, site: site,
          message: "\(name) is no longer in any response", directions: [.response],
          isOfUsesOnly: true))
    }
  }

  private func access(
    _ before: Property.Access, _ after: Property.Access, at site: ComparisonSite,
    _ result: inout Comparison
  ) {
    guard before != after else { return }
    let name = site.subject
    switch before {
    case .readOnly:
      result.add(.noLongerReadOnly, at: site, "\(name) is not read-only any more")
    case .writeOnly:
      result.add(.noLongerWriteOnly, at: site, "\(name) is not write-only any more")
    case .readWrite: break
    }
    switch after {
    case .readOnly: result.add(.becameReadOnly, at: site, "\(name) is read-only")
    case .writeOnly: result.add(.becameWriteOnly, at: site, "\(name) is write-only")
    case .readWrite: break
    }
  }

  // MARK: Other differences

  private func rest(
    _ before: Record.AdditionalProperties, _ after: Record.AdditionalProperties,
    at site: ComparisonSite,
    _ result: inout Comparison
  ) {
    switch (before, after) {
    case (.kept(let old), .kept(let new)):
      result.append(values.compare(old, new, at: site.inner("{}")))
    case (.kept, .undocumented):
      result.add(
        .becameClosed, at: site,
        "\(site.subject) has no other properties than those that are described")
    case (.undocumented, .kept):
      result.add(
        .becameOpen, at: site,
        "\(site.subject) may have other properties than those that are described")
    case (.undocumented, .undocumented): break
    }
  }
}

extension Property.Access {
  /// The directions in which the property's value is sent.
  var directions: Set<Direction> {
    switch self {
    case .readWrite: Set(Direction.allCases)
    case .readOnly: [.response]
    case .writeOnly: [.request]
    }
  }
}
