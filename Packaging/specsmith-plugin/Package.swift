// swift-tools-version: 6.1

import PackageDescription

// The plugins of Specsmith @VERSION@ with its command as a binary. The targets and verbs have other names
// than in the package of Specsmith itself, so that a package can depend on both.
let package = Package(
  name: "specsmith-plugin",
  products: [
    .plugin(name: "SpecsmithPlugin", targets: ["SpecsmithBuildTool"]),
    .plugin(name: "RegenerateSDK", targets: ["SpecsmithRegenerate"]),
    .plugin(name: "VerifySDK", targets: ["SpecsmithVerify"]),
  ],
  targets: [
    .binaryTarget(
      name: "SpecsmithCommand",
      url: "@DOWNLOADS@/@BUNDLE@",
      checksum: "@BUNDLE_SHA256@"),
    .plugin(
      name: "SpecsmithBuildTool", capability: .buildTool(), dependencies: ["SpecsmithCommand"],
      path: "Plugins/SpecsmithPlugin"),
    .plugin(
      name: "SpecsmithRegenerate",
      capability: .command(
        intent: .custom(
          verb: "specsmith-regenerate", description: "Regenerates the SDKs that are checked in."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes the SDKs into the folders of their targets.")
        ]),
      dependencies: ["SpecsmithCommand"], path: "Plugins/RegenerateSDK"),
    .plugin(
      name: "SpecsmithVerify",
      capability: .command(
        intent: .custom(
          verb: "specsmith-verify",
          description: "Checks that the SDKs that are checked in are current.")),
      dependencies: ["SpecsmithCommand"], path: "Plugins/VerifySDK"),
  ]
)
