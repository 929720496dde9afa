import TemplateEngine

/// A file before its header is written: the facts for the header, and the declarations below it.
struct SourceFile: Sendable {
  var header = FileHeader()
  var declarations: [UInt8] = []

  /// Several files as one: what their headers say once, and the declarations of all.
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

/// What the header of a file is made of.
struct FileHeader: Sendable {
  /// The names of other modules in the file, which determine its imports.
  var names = WrittenNames()
  /// The rules of `swift format` that names of the document break.
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

/// A view model of the declarations of a file.
protocol FileModel: ViewModel {
  /// The rules of `swift format` that names of the document break in it.
  var brokenRules: FormatRules { get }
}

extension FileModel {
  var brokenRules: FormatRules { [] }
}
