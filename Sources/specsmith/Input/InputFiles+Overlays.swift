import Diagnostics
import Generator

extension InputFiles {
  /// Reads a document with its overlays: the given ones, or else those of the configuration.
  ///
  /// - Parameters:
  ///   - spec: The document's path.
  ///   - config: The path of a configuration, whose overlays are applied before the given ones;
  ///     without it, `specsmith.yaml` beside the document is read if no overlay is given.
  ///   - overlays: Paths of overlays.
  func readOverlaid(
    _ spec: String, config: String?, overlays: [String]
  ) throws(Diagnostic) -> Generator.Input {
    guard config == nil, !overlays.isEmpty else {
      return try readInput(spec, config: config, overlays: overlays)
    }
    try StandardInput.checkUse(among: [spec] + overlays)
    var input = Generator.Input(document: try read(spec))
    for path in overlays { input.overlays.append(try read(path, as: .givenOverlay)) }
    return input
  }
}
