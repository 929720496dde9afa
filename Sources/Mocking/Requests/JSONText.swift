import Diagnostics
import DocumentTree
import SDKModel

/// Reads JSON of a request.
enum JSONText {
  struct Failure: Error {
    var message: String
    var line: Int?
    var column: Int?
  }

  static func read(_ bytes: [UInt8]) -> Result<Tree, Failure> {
    do throws(Diagnostic) {
      return .success(try Tree.parseJSON(Source(file: "body", bytes: bytes)))
    } catch {
      return .failure(
        Failure(
          message: message(of: error), line: error.location?.line,
          column: error.location?.column))
    }
  }

  /// The reader's other messages are about YAML.
  private static func message(of error: Diagnostic) -> String {
    switch error.code {
    case .duplicateKey, .nestingTooDeep, .documentTooLarge, .outOfMemory: error.message
    default: "the text is wrong at line \(error.location?.line ?? 1)"
    }
  }
}
