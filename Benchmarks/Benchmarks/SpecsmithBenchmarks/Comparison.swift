import Benchmark
import CYAMLEvents
import DocumentTree
import Generator

/// Compares two versions of an API, in relation to the time in which libyaml parses both.
func registerComparison() {
  let pairs = Inputs.pairs()
  if pairs.isEmpty { print("Comparison: skipped. There are no pairs of documents.") }
  for (name, old, new) in pairs {
    Benchmark("Comparison: libyaml's event loop, \(name)") { benchmark in
      benchmark.measureProcessorTime {
        for source in [old, new] {
          let count = source.bytes.withUnsafeBufferPointer {
            cyamlevents_count($0.baseAddress, $0.count)
          }
          if count < 0 { benchmark.error("libyaml refuses \(source.file)") }
        }
      }
    }
    Benchmark("Comparison: to a report, \(name)") { benchmark in
      benchmark.measureProcessorTime {
        let (report, _) = ChangeReading.report(
          from: Generator.Input(document: old), to: Generator.Input(document: new))
        guard let report else { return benchmark.error("\(name) cannot be read") }
        blackHole(report.text())
      }
    }
  }
}
