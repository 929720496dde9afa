import Diagnostics
import DocumentTree

func tree(_ text: String, file: String = "spec.yaml") throws(Diagnostic) -> Tree {
  try Tree.parse(Source(file: file, text: text))
}

/// The line, the column and the code of the error for a document: `2:1 duplicate-key`.
func refusal(_ text: String) -> String {
  refusal(Array(text.utf8))
}

func refusal(_ bytes: [UInt8]) -> String {
  do {
    _ = try Tree.parse(Source(file: "spec.yaml", bytes: bytes))
    return "accepted"
  } catch {
    let location = error.location.map { "\($0.line):\($0.column) " } ?? ""
    return location + error.code.rawValue
  }
}
