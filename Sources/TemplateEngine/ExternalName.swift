/// A name that another module declares, such as `Foundation.URL`.
///
/// Templates write such names with a special tag, `{{@Foundation.URL}}`. So a rendering knows which
/// names of other modules it contains, and each can be qualified as its context requires.
public struct ExternalName: Hashable, Sendable {
  public let module: String
  /// The qualified name within the module: `Measurement.FormatStyle`.
  public let name: String

  public init(_ name: String, of module: String) {
    self.module = module
    self.name = name
  }

  /// Parses `Module.Name`; `nil` if the string is not such a name.
  init?(qualified text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(String(parts[1]), of: String(parts[0]))
  }

  /// Names of different modules are rarely equal.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The part after the module's name.
  public var qualified: String { module + "." + name }
}

/// The names of other modules in a rendering.
public struct WrittenNames: Hashable, Sendable {
  /// Names that are visible to users of the output.
  public var interface: Set<ExternalName>
  /// Names in a section `{{#implementation}}`.
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
