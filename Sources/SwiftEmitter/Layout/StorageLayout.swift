import SDKModel

/// Decides which members of the declared types are stored behind a reference instead of inline.
///
/// A member that may contain a value of its own type must be: otherwise, the type would have
/// infinite size. Large members are too, for the sake of code size: Swift generates code to copy,
/// assign and destroy each value inside of a struct, at any depth. If large records were stored
/// inline, most of an SDK's code would do that.
///
/// The layout of a type depends only on the types that it contains, not on the order of
/// declarations.
struct StorageLayout {
  /// A record with more stored values is not stored inline in another type.
  private static let largestInline = 16
  /// The same limit for a union, which contains only one of its variants at a time.
  private static let largestVariant = 4

  private let indirect: [TypeID: Set<String>]

  /// - Parameter types: The top-level types, with their nested types.
  init(of types: [TypeDeclaration]) {
    var sizing = Sizing(types)
    for index in sizing.declarations.indices { _ = sizing.size(of: index) }
    indirect = sizing.indirect
  }

  /// The names of the properties, elements or variants of a type that are stored behind a
  /// reference.
  func indirectMembers(of id: TypeID) -> Set<String> { indirect[id] ?? [] }

  /// Computes the number of stored values in each type.
  private struct Sizing {
    private(set) var declarations: [TypeDeclaration] = []
    private(set) var indirect: [TypeID: Set<String>] = [:]
    private var members: [[Member]] = []
    /// The group of types that contain each other, by the index of the declaration.
    private var groups: [Int] = []
    private var sizes: [Int?]

    /// A named value inside of a type.
    private struct Member {
      var name: String
      /// The index of its declared type.
      var type: Int?
    }

    init(_ types: [TypeDeclaration]) {
      declarations = types.flatMap(\.withNested)
      sizes = Array(repeating: nil, count: declarations.count)
      let indices = Dictionary(
        declarations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      members = declarations.map { declaration in
        declaration.members.map { name, type in
          guard case .named(let id) = type.kind else { return Member(name: name) }
          return Member(name: name, type: indices[id])
        }
      }
      groups = StronglyConnectedComponents.numbers(
        edges: members.map { $0.compactMap(\.type) })
    }

    mutating func size(of index: Int) -> Int {
      if let size = sizes[index] { return size }
      let declaration = declarations[index]
      let largest =
        declaration.isUnion ? StorageLayout.largestVariant : StorageLayout.largestInline
      var size = 0
      for member in members[index] {
        guard let type = member.type else {
          size += 1
          continue
        }
        if !isRecursive(index, holding: type) {
          let held = self.size(of: type)
          if held <= largest {
            size += held
            continue
          }
        }
        indirect[declaration.id, default: []].insert(member.name)
        size += 1
      }
      sizes[index] = max(size, 1)
      return max(size, 1)
    }

    /// Whether the member must be stored behind a reference. Every cycle of types contains an
    /// indirect member: a variant of a union, or a member whose type is not a union.
    private func isRecursive(_ holder: Int, holding held: Int) -> Bool {
      groups[holder] == groups[held]
        && (declarations[holder].isUnion || !declarations[held].isUnion)
    }
  }
}

extension TypeDeclaration {
  fileprivate var withNested: [TypeDeclaration] { [self] + nested.flatMap(\.withNested) }

  fileprivate var isUnion: Bool {
    if case .union = kind { return true }
    return false
  }

  /// The named values inside of the type. Elements of arrays and dictionaries are stored behind a
  /// reference anyway.
  fileprivate var members: [(name: String, type: ValueType)] {
    switch kind {
    case .record(let record): record.properties.map { ($0.name, $0.type) }
    case .tuple(let tuple): tuple.elements.map { ($0.name, $0.type) }
    case .union(let union): union.variants.map { ($0.name, $0.type) }
    case .enumeration: []
    }
  }
}
