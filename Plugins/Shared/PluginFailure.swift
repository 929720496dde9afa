/// The reason why a plugin cannot do its work, and how to fix it.
struct PluginFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
