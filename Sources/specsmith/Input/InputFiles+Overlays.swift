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
  ) throws(InvalidInput) -> Generator.Input {
    guard config == nil, !overlays.isEmpty else {
      return try readInput(
        at: InputLocations(document: spec, configuration: config, overlays: overlays))
    }
    var errors = InputErrors()
    errors.collect { () throws(Diagnostic) in
      try StandardInput.checkUse(among: [spec] + overlays)
    }
    try errors.raise()
    let document = errors.collect { () throws(Diagnostic) in try read(spec) }
    var input = document.map { Generator.Input(document: $0) }
    for path in overlays {
      let overlay = errors.collect { () throws(Diagnostic) in try read(path, as: .givenOverlay) }
      if let overlay { input?.overlays.append(overlay) }
    }
    return try errors.checked(input)
  }
}
