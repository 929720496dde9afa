import Foundation

/// The files of a form while the form is converted to JSON. A placeholder string replaces each
/// file.
///
/// So a form's files are found wherever they are in a body, whatever its type.
package final class FormFiles: @unchecked Sendable {
  static let key = CodingUserInfoKey(rawValue: "SpecsmithRuntime.FormFiles")

  /// No string of a body begins with it.
  private let prefix = "file:\(UUID().uuidString):"
  private let lock = NSLock()
  // Only under the lock.
  private var files: [FileContent] = []

  /// Keeps a file.
  ///
  /// - Returns: The placeholder.
  func add(_ file: FileContent) -> String {
    lock.withLock {
      files.append(file)
      return prefix + String(files.count - 1)
    }
  }

  /// The file of a placeholder.
  func file(for text: String) -> FileContent? {
    guard text.hasPrefix(prefix), let index = Int(text.dropFirst(prefix.count)) else { return nil }
    return lock.withLock { files.indices.contains(index) ? files[index] : nil }
  }

  /// The value with the content of each file instead of its placeholder.
  func resolved(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(file(for: text).map { $0.text ?? "" } ?? text)
    case .array(let elements): .array(elements.map(resolved))
    case .object(let properties): .object(properties.mapValues(resolved))
    case .null, .bool, .number: value
    }
  }
}
