import SDKModel
import SwiftEmitter

extension BaselineMerge {
  /// Gives types that have another name the names that they had.
  mutating func addFormerNames() {
    let interface = SwiftInterface(of: sdk, configuration)
    let names = interface.typeNames
    var taken = Set(interface.declarations.filter(\.isType).map(\.path))
    var owners = Dictionary(
      names.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    // The types with another name at the top level for such an alias.
    var links: Set<TypeID> = []
    for declaration in oldInterface.declarations where declaration.isType {
      guard !taken.contains(declaration.path), let word = declaration.path.last,
        case .type(let id) = declaration.element, let before = oldTypes[id],
        let name = ChosenName(word, .type, location: before.location),
        let target = successor(of: id), let path = names[target]
      else { continue }
      let parent = Array(declaration.path.dropLast())
      var alias = TypeAlias(
        former: name, target: target, text.renamed(to: path.joined(separator: ".")))
      if parent.isEmpty {
        sdk.aliases.append(alias)
      } else {
        // The type around it may have another name, too.
        guard let owner = owners[parent],
          taken.insert((names[owner] ?? parent) + [word]).inserted
        else { continue }
        if taken.contains([word]) {
          // In a type, the name would hide that of another type.
          guard path == [word], let link = link(to: target, named: name, &taken, &links)
          else { continue }
          alias.link = link
          alias.deprecation = nil
        }
        edits[owner, default: TypeEdit()].aliases.append(alias)
      }
      taken.insert(declaration.path)
      owners[declaration.path] = target
    }
    applyEdits()
  }

  /// Another name at the top level for a type that has the name of an alias in another type.
  ///
  /// `typealias Status = Status` would refer to itself. Neither alias is deprecated: in the other type, the
  /// name is also that of the types of its properties.
  ///
  /// - Returns: `nil` if another type has the name.
  private mutating func link(
    to target: TypeID, named name: ChosenName, _ taken: inout Set<[String]>,
    _ links: inout Set<TypeID>
  ) -> ChosenName? {
    guard let link = ChosenName(name.text + "_", .type, location: name.location) else { return nil }
    // Several types may have an alias for this one.
    guard !links.contains(target) else { return link }
    guard taken.insert([link.text]).inserted else { return nil }
    links.insert(target)
    sdk.aliases.append(TypeAlias(former: link, target: target, nil))
    return link
  }
}

extension SwiftInterface.Declaration {
  /// Whether it declares a type or another name of one.
  fileprivate var isType: Bool { kind == .type || kind == .alias }
}
