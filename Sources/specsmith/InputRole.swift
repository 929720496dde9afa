/// What a file is to a run, and with it what its name in the manifest is relative to.
enum InputRole: String {
  /// Named after its file; the command line has its path.
  case document
  /// Named after its file; the command line has its path.
  case configuration
  /// Relative to the configuration, which names it.
  case overlay
  /// Named after its file; the options of the command have its path.
  case givenOverlay = "given-overlay"
  /// Relative to the folder of templates.
  case template
  /// Relative to the document.
  case reference
  /// Relative to the configuration, which maps a URL to its folder.
  case mappedReference = "mapped-reference"

  /// Whether the command finds the file before it reads the document.
  var isTold: Bool {
    switch self {
    case .document, .configuration, .overlay, .givenOverlay, .template: true
    case .reference, .mappedReference: false
    }
  }
}
