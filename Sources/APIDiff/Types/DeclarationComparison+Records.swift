import SDKModel

extension DeclarationComparison {
  func compare(_ before: Record, _ after: Record, at place: Place) -> Comparison {
    var result = Comparison()
    let added = Dictionary(
      after.properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(before.properties.map(\.name))
    for property in before.properties {
      if let other = added[property.name] {
        compare(property, other, in: place, &result)
      } else {
        removed(property, in: place, &result)
      }
    }
    for property in after.properties where !known.contains(property.name) {
      self.added(property, in: place, &result)
    }
    rest(before.additionalProperties, after.additionalProperties, at: place, &result)
    AssertionComparison(old: old, new: new)
      .compare(
        before.rules.map(RuleText.text), after.rules.map(RuleText.text), at: place, into: &result)
    return result
  }

  private func place(of old: Property?, _ new: Property?, in place: Place) -> Place {
    let name = (old ?? new)?.name ?? ""
    var elements = self.elements { .property($0, name) }
    if old == nil { elements = [.property(pair.new, name)] }
    if new == nil { elements = [.property(pair.old, name)] }
    return Place(
      subject: place.subject + "." + name, old: old?.location ?? place.old,
      new: new?.location ?? place.new, elements: elements)
  }

  private func removed(_ property: Property, in place: Place, _ result: inout Comparison) {
    var part = Comparison()
    part.add(
      property.isAlwaysThere ? .requiredPropertyRemoved : .propertyRemoved,
      at: self.place(of: property, nil, in: place),
      "\(place.subject) has no `\(property.name)` any more")
    result.append(part, in: property.access.directions)
  }

  private func added(_ property: Property, in place: Place, _ result: inout Comparison) {
    var part = Comparison()
    part.add(
      property.isAlwaysThere ? .requiredPropertyAdded : .propertyAdded,
      at: self.place(of: nil, property, in: place),
      property.isRequired
        ? "\(place.subject) must have `\(property.name)`, which is new"
        : "\(place.subject) can have `\(property.name)`, which is new")
    result.append(part, in: property.access.directions)
  }

  // MARK: One property

  private func compare(
    _ before: Property, _ after: Property, in owner: Place, _ result: inout Comparison
  ) {
    let place = place(of: before, after, in: owner)
    let name = place.subject
    var part = values.compare(before.type, after.type, at: place)
    if before.isAlwaysThere != after.isAlwaysThere {
      part.add(
        after.isAlwaysThere ? .propertyBecameRequired : .propertyBecameOptional, at: place,
        after.isAlwaysThere ? "\(name) must be there" : "\(name) may be missing")
    }
    part.append(
      DefaultComparison.compare(before.defaultValue, after.defaultValue, at: place))
    part.append(DeprecationComparison.compare(before.deprecation, after.deprecation, at: place))
    result.append(part, in: before.access.directions.intersection(after.access.directions))
    access(before.access, after.access, at: place, &result)
    let gained = after.access.directions.subtracting(before.access.directions)
    if after.isAlwaysThere, gained.contains(.request) {
      result.facts.append(
        TypeFact(
          rule: .requiredPropertyAdded, place: place, message: "\(name) must be sent",
          directions: [.request], isOfUsesOnly: true))
    }
    let lost = before.access.directions.subtracting(after.access.directions)
    if before.isAlwaysThere, lost.contains(.response) {
      result.facts.append(
        TypeFact(
          rule: .requiredPropertyRemoved, place: place,
          message: "\(name) is in no answer any more", directions: [.response],
          isOfUsesOnly: true))
    }
  }

  private func access(
    _ before: Property.Access, _ after: Property.Access, at place: Place,
    _ result: inout Comparison
  ) {
    guard before != after else { return }
    let name = place.subject
    switch before {
    case .readOnly:
      result.add(.noLongerReadOnly, at: place, "\(name) is not read-only any more")
    case .writeOnly:
      result.add(.noLongerWriteOnly, at: place, "\(name) is not write-only any more")
    case .readWrite: break
    }
    switch after {
    case .readOnly: result.add(.becameReadOnly, at: place, "\(name) is read-only")
    case .writeOnly: result.add(.becameWriteOnly, at: place, "\(name) is write-only")
    case .readWrite: break
    }
  }

  // MARK: The rest

  private func rest(
    _ before: Record.AdditionalProperties, _ after: Record.AdditionalProperties, at place: Place,
    _ result: inout Comparison
  ) {
    switch (before, after) {
    case (.kept(let old), .kept(let new)):
      result.append(values.compare(old, new, at: place.inner("{}")))
    case (.kept, .undocumented):
      result.add(
        .becameClosed, at: place,
        "\(place.subject) has no other properties than those that are described")
    case (.undocumented, .kept):
      result.add(
        .becameOpen, at: place,
        "\(place.subject) may have other properties than those that are described")
    case (.undocumented, .undocumented): break
    }
  }
}

extension Property.Access {
  /// Which way a value travels.
  var directions: Set<Direction> {
    switch self {
    case .readWrite: Set(Direction.allCases)
    case .readOnly: [.response]
    case .writeOnly: [.request]
    }
  }
}
