import Diagnostics
import TextGrammar

/// Identifies a declared type by its qualified name, in the document's spelling.
public struct TypeID: Hashable, Sendable {
  /// Ids are compared and looked up far more often than made.
  private final class Storage: Sendable {
    let path: [String]
    let hash: Int

    init(_ path: [String]) {
      self.path = path
      hash = path.hashValue
    }
  }

  private let storage: Storage

  public init(_ path: [String]) {
    storage = Storage(path)
  }

  public var path: [String] { storage.path }

  public static func == (first: TypeID, second: TypeID) -> Bool {
    first.storage === second.storage
      || first.storage.hash == second.storage.hash && first.path == second.path
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(storage.hash) }

  /// The path is hashed already.
  public func _rawHashValue(seed: Int) -> Int { seed.mixed(with: storage.hash) }

  public func nested(_ name: String) -> TypeID { TypeID(path + [name]) }
}

/// A type that the SDK declares.
public struct TypeDeclaration: Sendable {
  public indirect enum Kind: Sendable {
    case record(Record)
    case enumeration(Enumeration)
    case union(Union)
    case tuple(Tuple)
  }

  public var id: TypeID
  /// The name in the document's spelling, if the type is not declared under its id.
  public var name: String?
  /// The name in code that the user gives.
  public var chosenName: ChosenName?
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var kind: Kind
  /// The schema of the values.
  public var schema: SchemaID?
  /// The assertions of the schema that the type does not enforce.
  public var assertions: AssertionSet?
  /// The default of a shared type: the value that the server assumes if none is sent.
  public var defaultValue: Literal?
  /// Types that only this type uses.
  public var nested: [TypeDeclaration]
  /// The names of properties of this type whose types are declared elsewhere.
  public var aliases: [TypeAlias] = []
  public var location: SourceLocation

  public init(
    id: TypeID, documentation: Documentation, deprecation: Deprecation? = nil, kind: Kind,
    nested: [TypeDeclaration] = [], location: SourceLocation
  ) {
    self.id = id
    self.documentation = documentation
    self.deprecation = deprecation
    self.kind = kind
    self.nested = nested
    self.location = location
  }
}

extension TypeDeclaration {
  /// The name without those of enclosing types, in the document's spelling.
  public var ownName: String { name ?? id.path.last ?? "" }

  /// The types of the values inside of a value of this type.
  public var containedTypes: [ValueType] {
    switch kind {
    case .record(let record):
      if case .kept(let type) = record.additionalProperties {
        return record.properties.map(\.type) + [ValueType(.map(type))]
      }
      return record.properties.map(\.type)
    case .enumeration: return []
    case .union(let union): return union.variants.map(\.type)
    case .tuple(let tuple): return tuple.elements.map(\.type) + [ValueType(.array(tuple.rest))]
    }
  }
}

/// Another name of a declared type.
///
/// The type of a schema that occurs in several places is declared once. It also has the name that it
/// would have in each of these places.
public struct TypeAlias: Sendable {
  /// The name in the document's spelling.
  public var name: String
  public var target: TypeID
  /// The use of the type at which generated code writes this name, since the type's own name comes
  /// from another use; `nil` if code writes the type's own name. See ``ValueType/use``.
  public var writtenUse: TypeID?
  /// The name in code that the type had in an earlier version of the SDK; `nil` for a name of today.
  public var formerName: ChosenName?
  /// What to use instead of a former name.
  public var deprecation: Deprecation?
  /// The name of the type to which the declaration refers, if the type's own name is the same as the
  /// alias.
  public var link: ChosenName?

  public init(name: String, target: TypeID, writtenFor use: TypeID? = nil) {
    self.name = name
    self.target = target
    writtenUse = use
  }

  /// A name that the type had in an earlier version of the SDK.
  public init(former name: ChosenName, target: TypeID, _ deprecation: Deprecation?) {
    self.init(name: name.text, target: target)
    formerName = name
    self.deprecation = deprecation
  }
}

/// A list of documented values. Other values are possible.
public struct Enumeration: Sendable {
  public enum RawType: Sendable {
    case string, integer, number
    /// Values of several JSON types.
    case mixed
  }

  public struct Case: Sendable {
    public var value: Literal
    /// A name for the case, from the document.
    public var suggestedName: String?
    /// The name in code that the user gives.
    public var chosenName: ChosenName?
    public var documentation: Documentation
    public var location: SourceLocation

    public init(
      value: Literal, suggestedName: String? = nil, documentation: Documentation,
      location: SourceLocation
    ) {
      self.value = value
      self.suggestedName = suggestedName
      self.documentation = documentation
      self.location = location
    }
  }

  /// A value that an earlier version of the document listed. It is sent and received as before.
  public struct RetiredCase: Sendable {
    public var member: Case
    public var deprecation: Deprecation

    public init(_ member: Case, _ deprecation: Deprecation) {
      self.member = member
      self.deprecation = deprecation
    }
  }

  public var rawType: RawType
  public var cases: [Case]
  /// Values that are no longer listed.
  public var retired: [RetiredCase] = []

  public init(rawType: RawType, cases: [Case]) {
    self.rawType = rawType
    self.cases = cases
  }
}
