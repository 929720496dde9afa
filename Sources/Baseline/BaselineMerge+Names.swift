import SDKModel
import SwiftEmitter

extension BaselineMerge {
  /// Gives types that have another name the names that they had.
  mutating func addFormerNames() {
    let interface = SwiftInterface(of: sdk, configuration)
    var taken = Set(interface.declarations.filter(\.isType).map(\.path))
    let owners = Dictionary(
      interface.typeNames.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    for declaration in oldInterface.declarations where declaration.isType {
      guard !taken.contains(declaration.path), let word = declaration.path.last,
        case .type(let id) = declaration.element, let before = oldTypes[id],
        let name = ChosenName(word, .type, location: before.location)
      else { continue }
      let parent = Array(declaration.path.dropLast())
      guard parent.isEmpty || owners[parent] != nil, let target = successor(of: id),
        let path = interface.typeNames[target]
      else { continue }
      taken.insert(declaration.path)
      let alias = TypeAlias(
        former: name, target: target, text.renamed(to: path.joined(separator: ".")))
      if let owner = owners[parent] {
        edits[owner, default: TypeEdit()].aliases.append(alias)
      } else {
        sdk.aliases.append(alias)
      }
    }
    applyEdits()
  }
}

extension SwiftInterface.Declaration {
  /// Whether it declares a type or another name of one.
  fileprivate var isType: Bool { kind == .type || kind == .alias }
}

extension SwiftInterface {
  /// The qualified names of the declared types.
  var typeNames: [TypeID: [String]] {
    var names: [TypeID: [String]] = [:]
    for declaration in declarations where declaration.kind == .type {
      if case .type(let id) = declaration.element { names[id] = names[id] ?? declaration.path }
    }
    return names
  }
}
