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
    let candidates = candidates[id] ?? []
    return candidates.first { pairs.isRenamed(id, to: $0) }
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

  /// Decides to add a type of the release.
  ///
  /// - Returns: `nil` if its name is taken.
  private mutating func added(_ id: TypeID) -> TypeID? {
    guard keepsLeftovers, newTypes[id] == nil, let declaration = oldTypes[id] else { return nil }
    var parent: TypeID?
    if let outer = oldTypes.parents[id] {
      guard let found = resolved(outer) else { return nil }
      parent = found
    }
    guard takenNames.insert(declaration, in: parent) else { return nil }
    // Its own types follow later, since types can be chained as deeply as there are types.
    pending.append((declaration, parent))
    return id
  }

  /// Adds the types that were decided on, and those that they need.
  mutating func addPendingTypes() {
    var index = 0
    while index < pending.count {
      var (declaration, parent) = pending[index]
      index += 1
      declaration.nested = []
      declaration.aliases = []
      declaration.schema = nil
      declaration.assertions = nil
      declaration.deprecation = text.retired(declaration.deprecation)
      declaration.kind = resolvedKind(of: declaration)
      if let parent {
        edits[parent, default: TypeEdit()].nested.append(declaration)
      } else {
        sdk.types.append(declaration)
      }
    }
    pending = []
  }

  private mutating func resolvedKind(of declaration: TypeDeclaration) -> TypeDeclaration.Kind {
    switch declaration.kind {
    case .enumeration: return declaration.kind
    case .record(var record):
      record.rules = []
      for index in record.properties.indices {
        record.properties[index].type = resolvedOrAny(record.properties[index].type)
      }
      if case .kept(let type) = record.additionalProperties {
        record.additionalProperties = .kept(resolvedOrAny(type))
      }
      return .record(record)
    case .union(var union):
      for index in union.variants.indices {
        union.variants[index].type = resolvedOrAny(union.variants[index].type)
      }
      union.isCheckedAsWhole = false
      return .union(union)
    case .tuple(var tuple):
      for index in tuple.elements.indices {
        tuple.elements[index].type = resolvedOrAny(tuple.elements[index].type)
      }
      tuple.rest = resolvedOrAny(tuple.rest)
      return .tuple(tuple)
    }
  }

  /// The type of a value in a type that is gone; any JSON value if a name of it is taken.
  private mutating func resolvedOrAny(_ type: ValueType) -> ValueType {
    resolved(type) ?? ValueType(.json, isNullable: type.isNullable)
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
