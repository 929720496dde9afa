import Foundation

/// The files of a form while the form is converted to JSON. A placeholder string replaces each
/// file, and equal ones replace equal files.
///
/// So a form's files are found wherever they are in a body, whatever its type.
package final class FormFiles: @unchecked Sendable {
  static let key = CodingUserInfoKey(rawValue: "SpecsmithRuntime.FormFiles")

  /// No string of a body begins with it.
  private let prefix = "file:\(UUID().uuidString):"
  private let lock = NSLock()
  // Only under the lock.
  private var files: [FileContent] = []
  private var indexes: [FileContent: Int] = [:]
  /// Whether bytes that are in memory remain as a string, so that they can be examined.
  let keepsMemory: Bool

  init(keepsMemory: Bool = false) {
    self.keepsMemory = keepsMemory
  }

  /// Keeps a file.
  ///
  /// - Returns: The placeholder.
  func add(_ file: FileContent) -> String {
    lock.withLock {
      // Comparing bytes in memory would take time, and nothing compares them.
      if !file.content.isInMemory, let index = indexes[file] { return prefix + String(index) }
      files.append(file)
      if !file.content.isInMemory { indexes[file] = files.count - 1 }
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
