import Foundation

/// The files of a form while it is made JSON of, where each leaves a text in its place.
///
/// So a form's files are found wherever they are in a body, whatever its type.
package final class FormFiles: @unchecked Sendable {
  static let key = CodingUserInfoKey(rawValue: "SpecsmithRuntime.FormFiles")

  /// No text of a body begins with it.
  private let prefix = "file:\(UUID().uuidString):"
  private let lock = NSLock()
  // Only under the lock.
  private var files: [FileContent] = []

  /// Keeps a file.
  ///
  /// - Returns: The text that stands for it.
  func add(_ file: FileContent) -> String {
    lock.withLock {
      files.append(file)
      return prefix + String(files.count - 1)
    }
  }

  /// The file that a text stands for.
  func file(for text: String) -> FileContent? {
    guard text.hasPrefix(prefix), let index = Int(text.dropFirst(prefix.count)) else { return nil }
    return lock.withLock { files.indices.contains(index) ? files[index] : nil }
  }

  /// The value with the text of each file in its place.
  func resolved(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(file(for: text)?.text ?? text)
    case .array(let elements): .array(elements.map(resolved))
    case .object(let properties): .object(properties.mapValues(resolved))
    case .null, .bool, .number: value
    }
  }
}
