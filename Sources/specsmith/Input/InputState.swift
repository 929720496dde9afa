import GeneratedOutput

/// What a path has at some time, to notice changes.
enum InputState: Hashable, Sendable {
  case absent
  case file(FileStamp)
  /// A folder, with the names of its templates. Other files have no effect.
  case folder([String])

  init(_ path: String) {
    guard let stamp = FileStamp(path: path) else {
      self = .absent
      return
    }
    if !stamp.isRegular, let names = try? InputFiles.templateNames(path) {
      self = .folder(names)
    } else {
      self = .file(stamp)
    }
  }
}
