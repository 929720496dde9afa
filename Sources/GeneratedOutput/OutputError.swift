/// Why an output folder was not changed.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file that the generator did not write is at the path of a generated one.
  case occupied(path: String)
  /// Another file is at the path of a file to add.
  case different(path: String)
  /// The folder contains the current folder, which the replacement would remove.
  case surrounding(path: String)
  /// Other runs repeatedly replace the folder at the same time.
  case contended(path: String)
  /// The folder, or a file in it, cannot be read or written.
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

  /// How to fix it.
  public var hint: String {
    switch self {
    case .occupied, .different: "move it away, or choose another output folder"
    case .surrounding: "name a folder of its own for the output, or run the command from outside"
    case .contended: "wait for their end, or give each run an output folder of its own"
    case .inaccessible: "check that the folder can be written to"
    }
  }
}
