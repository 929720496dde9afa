import Benchmark
import DocumentTree
import Generator
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder
import SwiftEmitter

/// Generates the SDK from `spec/dataframer.yaml`, completely and step by step.
func registerGeneration() {
  guard let source = Inputs.dataframer(), let overlaySource = Inputs.dataframerOverlay(),
    let steps = try? Steps(source, overlaySource)
  else {
    print("Generation: skipped. spec/dataframer.yaml or its overlay cannot be read.")
    return
  }
  let input = Generator.Input(document: source, overlays: [overlaySource])
  measure("all of it") { Generator.run(input) }
  measure("document and overlay to trees") {
    (try Tree.parse(source), try Tree.parse(overlaySource))
  }
  measure("overlay onto tree") { steps.overlay.apply(to: steps.tree) }
  measure("tree to OpenAPI document") { DocumentReader.read(steps.overlaid) }
  measure("OpenAPI document to SDK model") { SDKModelBuilder(steps.document).build() }
  measure("templates to programs") { try SwiftEmitter() }
  measure("SDK model to files") {
    steps.emitter.emit(steps.sdk, Configuration(title: steps.sdk.title))
  }
}

private func measure(_ name: String, _ body: @escaping @Sendable () throws -> some Any) {
  Benchmark("Generation: \(name)") { benchmark in
    try benchmark.measureProcessorTime { blackHole(try body()) }
  }
}

/// The inputs of the steps.
private struct Steps {
  struct UnusableInput: Error {}

  let tree: Tree
  let overlay: OverlayDocument
  let overlaid: Tree
  let document: OpenAPIDescription
  let sdk: SDK
  let emitter: SwiftEmitter

  init(_ source: Source, _ overlaySource: Source) throws {
    tree = try Tree.parse(source)
    guard let overlay = OverlayDocument.parse(try Tree.parse(overlaySource)).0 else {
      throw UnusableInput()
    }
    self.overlay = overlay
    overlaid = overlay.apply(to: tree).0
    guard let document = DocumentReader.read(overlaid).document else { throw UnusableInput() }
    self.document = document
    sdk = SDKModelBuilder(document).build().sdk
    emitter = try SwiftEmitter()
  }
}
