import Diagnostics
import DocumentTree
import OpenAPIDocument

extension Generator.Input {
  /// A document with what its settings name: overlays, and folders for references.
  ///
  /// - Parameters:
  ///   - path: Returns the path of what the settings name.
  ///   - overlay: Reads an overlay at a path, with its name in the settings.
  ///   - load: Reads a file that the document refers to.
  /// - Throws: What `overlay` throws, for all overlays.
  public init(
    document: Source, settings: Settings, path: (String) -> String,
    overlay: (_ path: String, _ name: String) throws(Diagnostic) -> Source,
    load: @escaping @Sendable (String) throws(Diagnostic) -> Source
  ) throws(InvalidInput) {
    self.init(document: document, settings: settings)
    files = DocumentSource(
      mappings: settings.references.map { reference in
        DocumentSource.Mapping(prefix: reference.prefix, folder: path(reference.folder))
      }, load: load)
    var errors = InputErrors()
    for name in settings.overlays {
      let source = errors.collect(at: name.location) { () throws(Diagnostic) in
        try overlay(path(name.text), name.text)
      }
      if let source { overlays.append(source) }
    }
    try errors.raise()
  }
}
