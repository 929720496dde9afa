import Diagnostics
import DocumentTree
import Generator
import OpenAPIDocument

extension InputFiles {
  /// A document with all that its configuration names: overlays, and folders for references.
  ///
  /// - Parameters:
  ///   - spec: The document's path.
  ///   - config: The configuration's path; without it, `specsmith.yaml` beside the document is read,
  ///     where there is one.
  ///   - overlays: Paths of overlays to apply after those of the configuration.
  func readInput(
    _ spec: String, config: String?, overlays: [String]
  ) throws(Diagnostic) -> Generator.Input {
    let settingsPath = config ?? Self.path(Self.settingsName, besides: spec)
    var settings = Settings()
    if config != nil || Self.exists(settingsPath) { settings = try Settings(read(settingsPath)) }
    var input = Generator.Input(document: try read(spec), settings: settings)
    input.files = DocumentSource(
      mappings: settings.references.map { reference in
        DocumentSource.Mapping(
          prefix: reference.prefix, folder: Self.path(reference.folder, besides: settingsPath))
      },
      load: { path throws(Diagnostic) in try self.readReferenced(path) })
    let configured = settings.overlays.map { Self.path($0, besides: settingsPath) }
    for path in configured + overlays { input.overlays.append(try read(path)) }
    return input
  }
}
