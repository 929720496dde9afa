import PackagePlugin

/// `swift package verify-sdk`: like `regenerate-sdk --verify`, but without asking for permission.
@main
struct VerifySDK: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    try CheckedInSDKs(of: context, arguments: arguments + ["--verify"]).generate()
  }
}
