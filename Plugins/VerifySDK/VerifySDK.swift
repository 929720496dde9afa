import PackagePlugin

/// `swift package verify-sdk`: as `regenerate-sdk --verify`, and asks for no permission.
@main
struct VerifySDK: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    try CheckedInSDKs(of: context, arguments: arguments + ["--verify"]).generate()
  }
}
