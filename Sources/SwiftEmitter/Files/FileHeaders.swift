import TemplateEngine

/// Writes the header and the imports of each file.
struct FileHeaders: Sendable {
  let header: CompiledTemplate<HeaderModel>
  let imports: CompiledTemplate<ImportsModel>
  let access: Configuration.Access
  /// The module that declares the types, if it is not the client's module.
  let typesModule: String?

  /// A file of an SDK, with its header.
  func text(of file: SourceFile) -> [UInt8] {
    text(of: file, ImportList(file.header, access: access, typesModule: typesModule))
  }

  /// A file of tests, with its header. It imports the tested declarations, and its own are not used
  /// elsewhere.
  func text(ofTests file: SourceFile) -> [UInt8] {
    text(
      of: file,
      ImportList(file.header, access: .internal, typesModule: nil, isPartOfSDK: false))
  }

  private func text(of file: SourceFile, _ list: ImportList) -> [UInt8] {
    var parts: [[UInt8]] = [[], [], file.declarations]
    header.render(HeaderModel(header: file.header), into: &parts[0])
    imports.render(ImportsModel(imports: list.imports), into: &parts[1])
    let texts = parts.map(Self.withoutOuterLineEnds).filter { !$0.isEmpty }
    var result: [UInt8] = []
    result.reserveCapacity(texts.reduce(0) { $0 + $1.count + 2 })
    for text in texts {
      if !result.isEmpty { result += "\n\n".utf8 }
      result += text
    }
    result += "\n".utf8
    return result
  }

  private static func withoutOuterLineEnds(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let lineEnd = UInt8(ascii: "\n")
    let rest = text.drop { $0 == lineEnd }
    let end = rest.lastIndex { $0 != lineEnd }.map { $0 + 1 } ?? rest.startIndex
    return rest[..<end]
  }
}
