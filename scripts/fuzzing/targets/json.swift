// Decodes arbitrary bytes as JSON with types of the runtime, and checks that encoded values decode unchanged.

import Foundation

/// Aborts the process, which the fuzzer reports as a failure of the current input.
private func hold(_ condition: Bool, _ words: String, _ value: JSONValue) {
  guard !condition else { return }
  fatalError("\(words): \(value)")
}

private func check(_ data: Data) {
  let decoder = SpecsmithJSONDecoder()
  _ = try? decoder.decode([String: Double].self, from: data)
  _ = try? decoder.decode([[Int]].self, from: data)
  _ = try? decoder.decode([Decimal].self, from: data)
  _ = try? decoder.decode([Date?].self, from: data)
  guard let value = try? decoder.decode(JSONValue.self, from: data) else { return }
  guard let written = try? JSONCoding.data(of: value) else { return }
  guard let again = try? decoder.decode(JSONValue.self, from: written) else {
    return hold(false, "what is written is not read", value)
  }
  hold(again == value, "another value is read from what is written", value)
  guard let unsorted = try? SpecsmithJSONEncoder().encode(value),
    let unsortedAgain = try? decoder.decode(JSONValue.self, from: unsorted)
  else { return hold(false, "what is written without an order is not read", value) }
  hold(unsortedAgain == value, "another value is written without an order", value)
  hold(again.hashValue == value.hashValue, "equal values have two hashes", value)
  let shown = Data(value.description.utf8)
  guard let shownAgain = try? decoder.decode(JSONValue.self, from: shown) else {
    return hold(false, "what is shown is no JSON", value)
  }
  hold(shownAgain == value, "another value is shown", value)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
  guard let bytes else { return 0 }
  check(Data(bytes: bytes, count: length))
  return 0
}
