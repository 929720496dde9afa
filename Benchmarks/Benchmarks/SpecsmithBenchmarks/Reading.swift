import Benchmark
import CYAMLEvents
import DocumentTree

/// Reads a document, in relation to libyaml alone.
func registerReading() {
  guard let source = Inputs.largeDocument() else {
    print("Reading: skipped. There is no large document: SPECSMITH_LARGE_DOCUMENT can name one.")
    return
  }
  Benchmark("Reading: libyaml's event loop, \(source.file)") { benchmark in
    benchmark.measureProcessorTime {
      let count = source.bytes.withUnsafeBufferPointer {
        cyamlevents_count($0.baseAddress, $0.count)
      }
      if count < 0 { benchmark.error("libyaml refuses \(source.file)") }
    }
  }
  Benchmark("Reading: to a tree, \(source.file)") { benchmark in
    try benchmark.measureProcessorTime { blackHole(try Tree.parse(source)) }
  }
}
