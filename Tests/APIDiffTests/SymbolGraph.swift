/// What the compiler finds in a module for others to name.
struct SymbolGraph: Decodable {
  /// One of the declarations.
  struct Symbol: Decodable {
    struct Kind: Decodable {
      var identifier: String
    }
    struct Identifier: Decodable {
      /// The mangled name, which begins with the module's.
      var precise: String
    }
    struct Fragment: Decodable {
      var spelling: String
    }
    struct Signature: Decodable {
      var returns: [Fragment]?
    }

    var kind: Kind
    var identifier: Identifier
    /// The names that lead to it, with the labels of arguments.
    var pathComponents: [String]
    var declarationFragments: [Fragment]
    var functionSignature: Signature?

    var path: String { pathComponents.joined(separator: ".") }

    /// Whether the module declares it itself.
    func isOwn(of module: String) -> Bool {
      identifier.precise.hasPrefix("s:\(module.utf8.count)\(module)")
    }

    /// The type of a property, as ``SymbolGraph/plain(_:)`` writes it.
    var type: String? {
      let text = declarationFragments.map(\.spelling).joined()
      guard let colon = text.firstRange(of: ": ") else { return nil }
      let type = text[colon.upperBound...]
      return SymbolGraph.plain(
        String(type[..<(type.firstRange(of: " {")?.lowerBound ?? type.endIndex)]))
    }

    /// The type that a method returns.
    var result: String? {
      (functionSignature?.returns).map { SymbolGraph.plain($0.map(\.spelling).joined()) }
    }
  }

  var symbols: [Symbol]

  /// A type without the modules and outer types of its names, which the compiler and the interface
  /// write differently.
  static func plain(_ type: String) -> String {
    let text = type.replacing(#/[A-Za-z_0-9]+\./#, with: "").replacing(" : ", with: ": ")
    return text == "()" ? "Void" : text
  }

  func symbol(at path: String) -> Symbol? { symbols.first { $0.path == path } }

  /// The path of a declaration in the graph; names that lead through a property continue with its
  /// type.
  ///
  /// - Parameters:
  ///   - names: The names that lead to it.
  ///   - name: All of them with dots between them, and with the labels of arguments.
  func resolved(_ names: [String], named name: String) -> String? {
    let around = names.dropLast().joined(separator: ".")
    let last = around.isEmpty ? name : String(name.dropFirst(around.count + 1))
    var parent: [String] = []
    for name in names.dropLast() {
      let path = (parent + [name]).joined(separator: ".")
      guard let symbol = symbol(at: path) else { return nil }
      parent.append(
        symbol.kind.identifier == "swift.property" ? symbol.type ?? name : name)
    }
    return (parent + [last]).joined(separator: ".")
  }

  /// The property or method that names lead to.
  func member(_ names: [String], named name: String) -> Symbol? {
    resolved(names, named: name).flatMap(symbol(at:))
  }
}
