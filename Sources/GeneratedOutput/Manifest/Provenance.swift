/// The inputs of an output. They are the same on every machine.
public struct Provenance: Sendable, Equatable {
  /// A file that was read, or that did not exist.
  public struct Input: Sendable, Equatable {
    /// The role of the file in the run, which also determines what its name is relative to.
    public var role: String
    public var name: String
    /// `nil` if the file did not exist.
    public var content: Content?

    public init(role: String, name: String, content: Content?) {
      self.role = role
      self.name = name
      self.content = content
    }
  }

  /// Identifies the bytes of a file.
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
  /// The number of warnings in the run.
  public var warningCount: Int
  /// The inputs, in the order in which they were read.
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
