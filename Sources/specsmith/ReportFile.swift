import Foundation
import GeneratedOutput
import Generator

/// The file of `--report`.
enum ReportFile {
  /// Writes the whole file at once, or does not change the existing one.
  static func write(_ report: Report, to path: String) throws(OutputError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let text = try encoder.encode(report) + Data("\n".utf8)
      try text.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .inaccessible(path: path, reason: (error as NSError).localizedDescription)
    }
  }
}
