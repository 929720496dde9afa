/// A name that another module declares, such as `Foundation.URL`.
///
/// A template writes it with a tag of its own, `{{@Foundation.URL}}`, so that it is known which names
/// of which modules a rendering has written, and each can be spelled as its surroundings need it.
public struct ExternalName: Hashable, Sendable {
  public let module: String
  /// The name in the module, with the types around it: `Measurement.FormatStyle`.
  public let name: String

  public init(_ name: String, of module: String) {
    self.module = module
    self.name = name
  }

  /// Reads `Module.Name`; `nil` where the text is no such thing.
  init?(qualified text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(String(parts[1]), of: String(parts[0]))
  }

  /// The name behind that of its module.
  public var qualified: String { module + "." + name }
}

/// The names of other modules that a rendering has written.
public struct WrittenNames: Hashable, Sendable {
  /// Those that stand where users of what is written can see them.
  public var interface: Set<ExternalName>
  /// Those that stand in a section `{{#implementation}}`.
  public var implementation: Set<ExternalName>

  public init(interface: Set<ExternalName> = [], implementation: Set<ExternalName> = []) {
    self.interface = interface
    self.implementation = implementation
  }

  public mutating func formUnion(_ other: WrittenNames) {
    interface.formUnion(other.interface)
    implementation.formUnion(other.implementation)
  }

  mutating func insert(_ name: ExternalName, isImplementation: Bool) {
    if isImplementation {
      implementation.insert(name)
    } else {
      interface.insert(name)
    }
  }
}
