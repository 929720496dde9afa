import Diagnostics
import Generator

extension InputFiles {
  /// A document with its overlays: those that are named, or else those of the configuration.
  ///
  /// - Parameters:
  ///   - spec: The document's path.
  ///   - config: A configuration's path, whose overlays come before those that are named; without it,
  ///     `specsmith.yaml` beside the document is read where no overlay is named.
  ///   - overlays: Paths of overlays.
  func readOverlaid(
    _ spec: String, config: String?, overlays: [String]
  ) throws(Diagnostic) -> Generator.Input {
    guard config == nil, !overlays.isEmpty else {
      return try readInput(spec, config: config, overlays: overlays)
    }
    var input = Generator.Input(document: try read(spec))
    for path in overlays { input.overlays.append(try read(path)) }
    return input
  }
}
