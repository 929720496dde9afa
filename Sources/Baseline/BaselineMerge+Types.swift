import SDKModel

extension BaselineMerge {
  /// Keeps the order of properties as arguments, and what types no longer have.
  mutating func mergeTypes() {
    var seen: Set<TypeID> = []
    for pair in pairs.types {
      guard let before = oldTypes[pair.old], let after = newTypes[pair.new] else { continue }
      switch (before.kind, after.kind) {
      case (.record(let old), .record(let new)):
        // A type that only took the place of another one is not made by its callers.
        guard pair.old == pair.new || successor(of: pair.old) == pair.new,
          seen.insert(pair.new).inserted
        else { continue }
        merge(old, into: new, pair.new)
      case (.enumeration(let old), .enumeration(let new)):
        if keepsLeftovers { merge(old, into: new, pair.new) }
      case (.union, _), (.tuple, _), (.record, _), (.enumeration, _): break
      }
    }
    if keepsLeftovers { keepTypes(old.types) }
  }

  /// Keeps types that are gone, for code that names them.
  private mutating func keepTypes(_ declarations: [TypeDeclaration]) {
    for declaration in declarations {
      if newTypes[declaration.id] == nil { _ = resolved(declaration.id) }
      keepTypes(declaration.nested)
    }
  }

  // MARK: Records

  private mutating func merge(_ old: Record, into new: Record, _ id: TypeID) {
    var edit = edits[id] ?? TypeEdit()
    var names = Set(new.properties.map { ResourcePath.key($0.name) })
    let known = Set(new.properties.map(\.name))
    for property in old.properties where keepsLeftovers && !known.contains(property.name) {
      guard names.insert(ResourcePath.key(property.name)).inserted,
        let type = resolved(property.type)
      else { continue }
      edit.properties.append(leftover(property, type))
    }
    edit.argumentOrder = old.orderedNames
    edits[id] = edit
  }

  /// A property that is gone: sent where a caller gives it, and read where a server still sends it.
  private func leftover(_ property: Property, _ type: ValueType) -> Property {
    var result = property
    result.type = type
    result.requirement = .never
    result.variantTag = nil
    result.constant = nil
    result.deprecation = text.retired(property.deprecation)
    result.requirementLocation = nil
    return result
  }

  // MARK: Enumerations

  private mutating func merge(_ old: Enumeration, into new: Enumeration, _ id: TypeID) {
    guard old.rawType == new.rawType else { return }
    var edit = edits[id] ?? TypeEdit()
    var known = Set(new.cases.map(\.value)).union(edit.retired.map(\.member.value))
    let gone = old.cases.map { Enumeration.RetiredCase($0, text.retiredValue) } + old.retired
    for retired in gone where known.insert(retired.member.value).inserted {
      edit.retired.append(retired)
    }
    edits[id] = edit
  }
}
