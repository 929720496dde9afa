import APIDiff
import SDKModel

extension BaselineMerge {
  /// The type of a value of the release in the newer version, without assertions: no schema of the
  /// newer version describes it.
  ///
  /// - Returns: `nil` if a declared type in it cannot be added.
  mutating func resolved(_ type: ValueType) -> ValueType? {
    var type = type
    type.schema = nil
    type.assertions = nil
    type.use = nil
    switch type.kind {
    case .named(let id):
      guard let id = resolved(id) else { return nil }
      type.kind = .named(id)
    case .array(let element):
      guard let element = resolved(element) else { return nil }
      type.kind = .array(element)
    case .map(let value):
      guard let value = resolved(value) else { return nil }
      type.kind = .map(value)
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json: break
    }
    return type
  }

  /// The type in the newer version of a declared type of the release. A type that is gone is added.
  mutating func resolved(_ id: TypeID) -> TypeID? {
    if let known = resolved[id] { return known }
    let result = successor(of: id) ?? added(id)
    resolved[id] = .some(result)
    return result
  }

  /// The declared type of the newer version that is a type of the release, perhaps by another name.
  func successor(of id: TypeID) -> TypeID? {
    guard let before = oldTypes[id] else { return nil }
    if let after = newTypes[id] { return Self.isSameKind(before, after) ? id : nil }
    let candidates = pairs.types.lazy.filter { $0.old == id }.map(\.new)
    return candidates.first { isRenamed(id, to: $0) }
      ?? candidates.first { replaces($0, before) }
  }

  static func isSameKind(_ one: TypeDeclaration, _ other: TypeDeclaration) -> Bool {
    switch (one.kind, other.kind) {
    case (.record, .record), (.union, .union), (.tuple, .tuple): true
    case (.enumeration(let one), .enumeration(let other)): one.rawType == other.rawType
    default: false
    }
  }

  // MARK: Types that are gone

  /// Adds a type of the release.
  ///
  /// - Returns: `nil` if its name is taken, or if it needs a type that cannot be added.
  private mutating func added(_ id: TypeID) -> TypeID? {
    guard keepsLeftovers, newTypes[id] == nil, var declaration = oldTypes[id] else { return nil }
    var parent: TypeID?
    if let outer = oldTypes.parents[id] {
      guard let found = resolved(outer) else { return nil }
      parent = found
    }
    guard takenNames.insert(declaration, in: parent) else { return nil }
    // A type may contain itself.
    resolved[id] = .some(id)
    declaration.nested = []
    declaration.aliases = []
    declaration.schema = nil
    declaration.assertions = nil
    declaration.deprecation = text.retired(declaration.deprecation)
    guard let kind = resolvedKind(of: declaration) else { return nil }
    declaration.kind = kind
    if let parent {
      edits[parent, default: TypeEdit()].nested.append(declaration)
    } else {
      addedTypes.append(declaration)
    }
    return id
  }

  private mutating func resolvedKind(of declaration: TypeDeclaration) -> TypeDeclaration.Kind? {
    switch declaration.kind {
    case .enumeration: return declaration.kind
    case .record(var record):
      record.rules = []
      record.properties = record.properties.compactMap { property in
        var property = property
        guard let type = resolved(property.type) else { return nil }
        property.type = type
        return property
      }
      if case .kept(let type) = record.additionalProperties {
        record.additionalProperties = .kept(resolved(type) ?? ValueType(.json))
      }
      return .record(record)
    case .union(var union):
      for index in union.variants.indices {
        guard let type = resolved(union.variants[index].type) else { return nil }
        union.variants[index].type = type
      }
      union.isCheckedAsWhole = false
      return .union(union)
    case .tuple(var tuple):
      for index in tuple.elements.indices {
        guard let type = resolved(tuple.elements[index].type) else { return nil }
        tuple.elements[index].type = type
      }
      tuple.rest = resolved(tuple.rest) ?? ValueType(.json)
      return .tuple(tuple)
    }
  }

  // MARK: Types that take the place of others

  /// Whether a type of the newer version that took the place of one that is gone can have its name, so
  /// that the compiler reports only the members that differ.
  private func replaces(_ id: TypeID, _ before: TypeDeclaration) -> Bool {
    guard let after = newTypes[id], Self.isSameKind(before, after) else { return false }
    switch (before.kind, after.kind) {
    case (.record(let old), .record(let new)):
      let names = Set(new.properties.map(\.name))
      if old.properties.allSatisfy({ names.contains($0.name) }) { return true }
    // Values that are gone are added.
    case (.enumeration(let old), .enumeration(let new)):
      return !Set(new.cases.map(\.value)).isDisjoint(with: old.cases.map(\.value))
    case (.record, _), (.enumeration, _), (.union, _), (.tuple, _): break
    }
    // A type that the release had already does not get the members of another one.
    return oldTypes[id] == nil && TypeSimilarity.areSimilar(before, after)
  }
}
