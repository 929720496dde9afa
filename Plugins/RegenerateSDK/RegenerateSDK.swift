import PackagePlugin

/// `swift package regenerate-sdk`: writes the SDKs that are checked in again.
@main
struct RegenerateSDK: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    try CheckedInSDKs(of: context, arguments: arguments).generate()
  }
}
