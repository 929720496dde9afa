/// What an output was made of: the same on every machine, for the same input.
public struct Provenance: Sendable, Equatable {
  /// A file that was read, or asked for in vain.
  public struct Input: Sendable, Equatable {
    /// The role of the file in the run, which also determines what its name is relative to.
    public var role: String
    public var name: String
    /// `nil` where there was no file.
    public var content: Content?

    public init(role: String, name: String, content: Content?) {
      self.role = role
      self.name = name
      self.content = content
    }
  }

  /// What bytes there were.
  public struct Content: Sendable, Equatable {
    public var size: Int
    public var digest: ContentDigest

    public init(of bytes: [UInt8]) {
      size = bytes.count
      digest = ContentDigest(of: bytes)
    }

    init(size: Int, digest: ContentDigest) {
      self.size = size
      self.digest = digest
    }
  }

  /// The generator's version.
  public var generator: String
  /// The options that affect the output.
  public var options: [String]
  /// How many warnings the run had.
  public var warningCount: Int
  /// In the order in which they were asked for.
  public var inputs: [Input]

  public init(generator: String, options: [String], warningCount: Int, inputs: [Input]) {
    self.generator = generator
    self.options = options
    self.warningCount = warningCount
    self.inputs = inputs
  }

  /// A digest of everything that affects the output.
  var digest: ContentDigest {
    var words = ["generator", generator]
    for option in options { words += ["option", option] }
    for input in inputs {
      words += ["input", input.role, input.name, input.content?.digest.description ?? "none"]
    }
    return ContentDigest(of: words.flatMap { Array($0.utf8) + [0] })
  }
}
