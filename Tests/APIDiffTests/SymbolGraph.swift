/// The public declarations that the compiler reports for a module.
struct SymbolGraph: Decodable {
  /// One of the declarations.
  struct Symbol: Decodable {
    struct Kind: Decodable {
      var identifier: String
    }
    struct Identifier: Decodable {
      /// The mangled name, which begins with the module's name.
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
    /// The components of the qualified name, with argument labels.
    var pathComponents: [String]
    var declarationFragments: [Fragment]
    var functionSignature: Signature?

    var path: String { pathComponents.joined(separator: ".") }

    /// Whether the module declares the symbol itself.
    func isOwn(of module: String) -> Bool {
      identifier.precise.hasPrefix("s:\(module.utf8.count)\(module)")
    }

    /// The type of a property, as written by ``SymbolGraph/plain(_:)``.
    var type: String? {
      let text = declarationFragments.map(\.spelling).joined()
      guard let colon = text.firstRange(of: ": ") else { return nil }
      let type = text[colon.upperBound...]
      return SymbolGraph.plain(
        String(type[..<(type.firstRange(of: " {")?.lowerBound ?? type.endIndex)]))
    }

    /// The return type of a method.
    var result: String? {
      (functionSignature?.returns).map { SymbolGraph.plain($0.map(\.spelling).joined()) }
    }
  }

  var symbols: [Symbol]

  /// A type without the modules and enclosing types of its names, which the compiler and the
  /// interface write differently.
  static func plain(_ type: String) -> String {
    let text = type.replacing(#/[A-Za-z_0-9]+\./#, with: "").replacing(" : ", with: ": ")
    return text == "()" ? "Void" : text
  }

  func symbol(at path: String) -> Symbol? { symbols.first { $0.path == path } }

  /// The path of a declaration in the graph. After a property, the path continues with the
  /// property's type.
  ///
  /// - Parameters:
  ///   - names: The components of the qualified name.
  ///   - name: The qualified name as a string, with argument labels.
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

  /// The property or method with a qualified name.
  func member(_ names: [String], named name: String) -> Symbol? {
    resolved(names, named: name).flatMap(symbol(at:))
  }
}
