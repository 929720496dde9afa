/// Why an output folder was not changed.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file that the generator did not write has the path of a generated one.
  case occupied(path: String)
  /// A file has the path of one to be added.
  case different(path: String)
  /// The folder contains the current folder, which would be removed.
  case surrounding(path: String)
  /// Other runs replace the folder again and again.
  case contended(path: String)
  /// The folder, or something in it, is not to be written or read.
  case inaccessible(path: String, reason: String)

  public var description: String {
    switch self {
    case .occupied(let path): "\(path) is in the way: it was not generated"
    case .different(let path): "\(path) is in the way: it is there already, and differs"
    case .surrounding(let path): "\(path) holds the folder that the command runs in"
    case .contended(let path): "other runs write to \(path) at the same time"
    case .inaccessible(let path, let reason): "cannot use \(path): \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .occupied, .different: "move it away, or choose another output folder"
    case .surrounding: "name a folder of its own for the output, or run the command from outside"
    case .contended: "wait for their end, or give each run an output folder of its own"
    case .inaccessible: "check that the folder can be written to"
    }
  }
}
