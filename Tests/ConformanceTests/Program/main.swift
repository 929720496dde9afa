// Decodes values as types of an SDK and validates them. This file is compiled together with an SDK
// and a file that lists its types; it is not part of the test target.
//
// Each line of the input is the name of a type, a tab, and a value in JSON. Each line of the output
// is `valid` or `invalid`, a tab, and the violations.

import Foundation
@_spi(Generated) import SpecsmithRuntime

typealias Reading = @Sendable (Data) -> String

func reading<Value: Decodable & Validatable & Sendable>(_ type: Value.Type) -> Reading {
  { data in
    // The strictest options: the suite has no values that are newer than the document.
    let options = ValidationOptions(
      refusesUnrecognizedValues: true, checksFormats: checksFormats)
    let value: Value
    do {
      value = try JSONDecoder().decode(Value.self, from: data)
    } catch {
      return "invalid\t" + line("\(error)")
    }
    let violations = value.violations(options: options)
    guard !violations.isEmpty else { return "valid" }
    return "invalid\t"
      + line(
        violations.map { "\($0) [\($0.schemaLocation ?? "") \($0.source ?? "")]" }
          .joined(separator: "; "))
  }
}

/// The string on one line.
func line(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
}

let checksFormats = CommandLine.arguments.contains("--formats")
while let line = readLine() {
  guard let tab = line.firstIndex(of: "\t"), let reading = readings[String(line[..<tab])] else {
    print("unknown")
    continue
  }
  print(reading(Data("{\"value\":\(line[line.index(after: tab)...])}".utf8)))
}
