/// The role of a file in a run, which determines what its name in the manifest is relative to.
enum InputRole: String {
  /// The document. Its name is the file's name, and the command line has its path.
  case document
  /// The configuration. Its name is the file's name, and the command line has its path.
  case configuration
  /// An overlay, relative to the configuration that names it.
  case overlay
  /// An overlay on the command line, which has its path. Its name is the file's name.
  case givenOverlay = "given-overlay"
  /// The document of an earlier release, relative to the configuration that names it.
  case baseline
  /// The document of an earlier release on the command line, which has its path. Its name is the file's
  /// name.
  case givenBaseline = "given-baseline"
  /// A template, relative to the folder of templates.
  case template
  /// A referenced file, relative to the document.
  case reference
  /// A referenced file with a URL, relative to the configuration that maps the URL to a folder.
  case mappedReference = "mapped-reference"

  /// Whether the command can determine the file before it reads the document.
  var isKnownInAdvance: Bool {
    switch self {
    case .document, .configuration, .overlay, .givenOverlay, .baseline, .givenBaseline, .template:
      true
    case .reference, .mappedReference: false
    }
  }
}
