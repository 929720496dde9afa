import Diagnostics
import Foundation

/// A file to which lines are written while the command runs.
///
/// Marked as unchecked because the server calls it for one request at a time.
final class RecordingFile: @unchecked Sendable {
  private let handle: FileHandle

  /// - Parameter inputs: The files that the run has read, which must not be overwritten.
  /// - Throws: `Diagnostic` if the file is one of the inputs or cannot be written.
  init(_ path: String, besides inputs: InputFiles) throws(Diagnostic) {
    try SingleFile.write([], to: path, besides: inputs)
    do {
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    } catch {
      throw .error(
        .output, "cannot write to \(path): \((error as NSError).localizedDescription)", at: nil)
    }
  }

  func append(_ line: String) {
    try? handle.write(contentsOf: Data((line + "\n").utf8))
  }

  func close() { try? handle.close() }
}
