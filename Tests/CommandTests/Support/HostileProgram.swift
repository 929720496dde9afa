/// A program that uses the SDK of ``HostileDocument``, and prints each string that was changed.
enum HostileProgram {
  /// - Parameter arguments: The labels of the operation whose parameters are all the strings.
  static func source(arguments: [String]) -> String {
    // The only keyword that needs backticks as an argument label.
    let labels = arguments.map { $0 == "inout" ? "`inout`" : $0 }
    let call = labels.enumerated().map { "\($1): \"value \($0)\"" }
    return """
      import Foundation
      import HTTPTypes

      /// Compares scalars: Swift considers some strings equal that differ in their bytes.
      func expect(_ found: String?, _ expected: String, _ what: String) {
        guard let found, found.unicodeScalars.elementsEqual(expected.unicodeScalars) else {
          print(what, expected.debugDescription, "became", found.debugDescription)
          return
        }
      }

      /// Foundation's own decoding drops a byte order mark.
      func percentDecoded(_ text: Substring) -> String {
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        let rest: [UInt8] = parts.dropFirst().flatMap { part in
          [UInt8(part.prefix(2), radix: 16) ?? 0x3F] + Array(part.dropFirst(2).utf8)
        }
        return String(decoding: Array(parts[0].utf8) + rest, as: UTF8.self)
      }

      struct Recorder: HTTPTransport {
        let texts: [String]

        func send(
          _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
        ) async throws -> (HTTPResponse, HTTPBody) {
          let query = request.path?.split(separator: "?", maxSplits: 1).last ?? ""
          let items = query.split(separator: "&")
          expect("\\(items.count)", "\\(texts.count)", "number of parameters")
          for (number, (item, text)) in zip(items, texts).enumerated() {
            let parts = item.split(separator: "=", omittingEmptySubsequences: false)
            expect(parts.first.map(percentDecoded), text, "parameter")
            expect(parts.last.map(percentDecoded), "value \\(number)", "value")
          }
          return (HTTPResponse(status: 204), .empty)
        }
      }

      let file = URL(fileURLWithPath: CommandLine.arguments[1])
      let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))

      expect("\\(Values.knownValues.count)", "\\(texts.count)", "number of values")
      for (text, known) in zip(texts, Values.knownValues) {
        expect(known.rawValue, text, "known value")
        expect(Values(rawValue: text).rawValue, text, "value")
        if case .unrecognized = Values(rawValue: text) { print("unrecognized", text.debugDescription) }
      }
      expect(Values(rawValue: "newer").rawValue, "newer", "newer value")

      let object = Dictionary(uniqueKeysWithValues: texts.map { ($0, "value of \\($0)") })
      let decoded = try JSONDecoder().decode(Properties.self, from: JSONEncoder().encode(object))
      let again = try JSONDecoder().decode(
        [String: String].self, from: JSONEncoder().encode(decoded))
      expect("\\(again.count)", "\\(texts.count)", "number of properties")
      for text in texts { expect(again[text], "value of \\(text)", "property") }

      let client = try Hostile(transport: Recorder(texts: texts))
      try await client.parameters.list(
        \(call.joined(separator: ",\n  ")),
        options: RequestOptions(validatesRequest: false))
      print("done")
      """
  }
}
