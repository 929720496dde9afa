import TemplateEngine

/// A file without its header: the facts for the header, and the declarations.
struct SourceFile: Sendable {
  var header = FileHeader()
  var declarations: [UInt8] = []

  /// Merges several files: their declarations, with one header.
  static func merged(_ files: [SourceFile]) -> SourceFile {
    var result = SourceFile()
    for file in files {
      result.header.formUnion(file.header)
      if !result.declarations.isEmpty { result.declarations.append(UInt8(ascii: "\n")) }
      result.declarations += file.declarations
    }
    return result
  }
}

/// The facts that determine a file's header.
struct FileHeader: Sendable {
  /// The names of other modules in the file, which determine its imports.
  var names = WrittenNames()
  /// The rules of `swift format` that names from the document violate.
  var brokenRules: FormatRules = []
  /// Whether the file has a line that cannot be formatted as `swift format` requires.
  var isFormatIgnored = false
  /// The modules that users of the SDK get along with it.
  var reexports: Set<String> = []

  mutating func formUnion(_ other: FileHeader) {
    names.formUnion(other.names)
    brokenRules.formUnion(other.brokenRules)
    isFormatIgnored = isFormatIgnored || other.isFormatIgnored
    reexports.formUnion(other.reexports)
  }
}

/// A view model of a file's declarations.
protocol FileModel: ViewModel {
  /// The rules of `swift format` that names from the document violate in the file.
  var brokenRules: FormatRules { get }
}

extension FileModel {
  var brokenRules: FormatRules { [] }
}
