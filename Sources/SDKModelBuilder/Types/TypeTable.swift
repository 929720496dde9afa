import DocumentTree
import SDKModel

/// The declared types, the ids in use, and the pending declarations.
struct TypeTable {
  /// A reserved type that is not yet declared.
  enum Pending {
    case record(SchemaShape, TypeID)
    case union(UnionOptions, TypeID)
    case tuple(SchemaShape, TypeID)
  }

  /// The ids of all types, in the order in which they were reserved.
  private(set) var ids: [TypeID] = []
  private var declarations: [TypeID: TypeDeclaration] = [:]
  private var reserved: Set<TypeID> = []
  /// The last number that was tried for each name in use.
  private var numbers: [TypeID: Int] = [:]
  /// The types of declared schemas, so that each schema is declared once.
  private var declared: [Node: (id: TypeID, isNullable: Bool, use: TypeID?)] = [:]
  /// The types of choices with only one alternative, which is declared on its own.
  private var singleAlternatives: [Node: ValueType] = [:]
  private var pending: ArraySlice<Pending> = []
  /// The uses of types that are not components', in document order.
  private(set) var uses: [TypeID: [TypeUse]] = [:]
  /// What the elements are if a type is a list, or contains one.
  var elementNouns: [TypeID: String] = [:]

  // MARK: Reading

  subscript(id: TypeID) -> TypeDeclaration? { declarations[id] }

  /// The type of a schema, if it is already known.
  func type(of node: Node) -> ValueType? {
    if let type = singleAlternatives[node] { return type }
    return declared[node].map { known in
      var type = ValueType(.named(known.id), isNullable: known.isNullable)
      type.use = known.use
      return type
    }
  }

  /// The id of the type that is declared for a schema.
  func id(of node: Node) -> TypeID? { declared[node]?.id }

  /// The record that a type refers to; `nil` if it is not a record, or not declared yet.
  func record(_ type: ValueType) -> Record? {
    guard case .named(let id) = type.kind, case .record(let record)? = declarations[id]?.kind
    else { return nil }
    return record
  }

  /// The top-level declarations, each with its nested types.
  func tree(_ placement: TypePlacement) -> [TypeDeclaration] {
    var children: [TypeID: [TypeID]] = [:]
    var roots: [TypeID] = []
    for id in ids where declarations[id] != nil {
      if let parent = placement.parent(of: id), declarations[parent] != nil {
        children[parent, default: []].append(id)
      } else {
        roots.append(id)
      }
    }
    func tree(_ id: TypeID) -> TypeDeclaration? {
      guard var declaration = declarations[id] else { return nil }
      declaration.nested = (children[id] ?? []).compactMap(tree)
      declaration.name = placement.name(of: id)
      declaration.aliases = placement.aliases[id] ?? []
      return declaration
    }
    return roots.compactMap(tree)
  }

  // MARK: Declaring

  /// - Returns: Whether the id was unused.
  mutating func reserve(_ id: TypeID) -> Bool {
    guard reserved.insert(id).inserted else { return false }
    ids.append(id)
    return true
  }

  /// The next number for a name that is already in use, from 2 on.
  mutating func nextNumber(ofNamesLike id: TypeID) -> Int {
    numbers[id, default: 1] += 1
    return numbers[id, default: 1]
  }

  /// Records the type with a reserved id for all uses of a schema.
  ///
  /// - Parameter use: The name of the type there, if it is declared for an equal schema.
  mutating func keep(_ id: TypeID, isNullable: Bool, for node: Node, usedAs use: TypeID? = nil) {
    declared[node] = (id, isNullable, use)
  }

  /// Records the type of a choice's only alternative for the choice.
  mutating func keep(_ type: ValueType, asTypeOf node: Node) {
    if declared[node] == nil { singleAlternatives[node] = type }
  }

  mutating func declare(_ declaration: TypeDeclaration) {
    declarations[declaration.id] = declaration
  }

  mutating func note(_ use: TypeUse, of id: TypeID) { uses[id, default: []].append(use) }

  mutating func postpone(_ declaration: Pending) { pending.append(declaration) }

  mutating func nextPending() -> Pending? { pending.popFirst() }

  /// Changes all declared records.
  mutating func updateRecords(_ update: (TypeID, inout Record) -> Void) {
    for id in ids {
      guard var declaration = declarations[id], case .record(var record) = declaration.kind
      else { continue }
      update(id, &record)
      declaration.kind = .record(record)
      declarations[id] = declaration
    }
  }
}
