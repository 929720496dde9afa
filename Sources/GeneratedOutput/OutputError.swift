/// Why an output folder was left as it was.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file stands where a generated one belongs, and the generator did not write it.
  case occupied(path: String)
  /// The folder, or something in it, is not to be written or read.
  case inaccessible(path: String, reason: String)

  public var description: String {
    switch self {
    case .occupied(let path): "\(path) is in the way: it was not generated"
    case .inaccessible(let path, let reason): "cannot use \(path): \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .occupied: "move it away, or choose another output folder"
    case .inaccessible: "check that the folder can be written to"
    }
  }
}
