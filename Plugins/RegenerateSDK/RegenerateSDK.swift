import PackagePlugin

/// `swift package regenerate-sdk`: regenerates the SDKs that are checked in.
@main
struct RegenerateSDK: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    try CheckedInSDKs(of: context, arguments: arguments).generate()
  }
}
