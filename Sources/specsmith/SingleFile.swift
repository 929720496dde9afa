import Diagnostics
import Foundation
import TextGrammar

/// A file that the command writes because the user named it.
enum SingleFile {
  /// Writes the whole file at once, or does not change the existing one.
  ///
  /// - Parameter inputs: The files that the run has read, which must not be overwritten.
  /// - Throws: `Diagnostic` if the path is one of the inputs, is not a file, or cannot be written.
  static func write(_ content: [UInt8], to path: String, besides inputs: InputFiles)
    throws(Diagnostic)
  {
    guard !inputs.sources.keys.contains(where: { InputFiles.areSame($0, path) }) else {
      throw .error(
        .output, "\(path) is read, and would be lost", at: nil, hint: "choose another output file")
    }
    try replace(path, with: content)
  }

  /// Replaces any existing file at once, or does not change it.
  ///
  /// - Throws: `Diagnostic` if the path is not a file, or cannot be written.
  static func replace(_ path: String, with content: [UInt8]) throws(Diagnostic) {
    // A symbolic link stays, and its target is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw .error(
        .output, "cannot use \(path): it is no regular file", at: nil,
        hint: "name another file")
    }
    do {
      try Data(content).write(to: target, options: .atomic)
    } catch {
      throw .error(
        .output, "cannot use \(path): \((error as NSError).localizedDescription)", at: nil,
        hint: "check that the folder is there and can be written to")
    }
  }

  /// Writes all bytes; on a terminal, invisible characters are replaced.
  static func writeToStandardOutput(_ content: [UInt8]) throws(Diagnostic) {
    let shown =
      StandardStreams.isOutputTerminal
      ? Array(VisibleText.of(String(decoding: content, as: UTF8.self)).utf8) : content
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(shown))
    } catch {
      throw .error(
        .output, "cannot write to the standard output: \((error as NSError).localizedDescription)",
        at: nil, hint: "check that there is room, or name a file by --output")
    }
  }
}
