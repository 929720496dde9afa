import Foundation

/// Tables of ratios, in Markdown.
struct RatioTable {
  /// How many times as fast reading and writing must be at least, and how long reading of a
  /// `JSONValue` may take in relation to that of a type.
  private static let leastReading = 3.5
  private static let leastWriting = 2.0
  private static let mostJSONReading = 1.5

  private(set) var isBeyondLimits = false
  private var reading = [
    "| reading | MB | MB/s | to `JSONDecoder` | synthesized `Codable` | time of `JSONValue` to typed |",
    "| --- | --- | --- | --- | --- | --- |",
  ]
  private var writing = [
    "| writing | MB | MB/s | to `JSONEncoder` | synthesized `Codable` | sorted, to sorted | `JSONValue`, MB/s |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ]

  var text: String { (reading + [""] + writing).joined(separator: "\n") }

  mutating func add(_ name: String, bytes: Int, _ times: Times) {
    let megabytes = Double(bytes) / 1e6
    reading.append(
      row(
        name, number(megabytes, 3), number(megabytes / times[.reading], 0),
        limited(times.ratio(.foundationReading, to: .reading), atLeast: Self.leastReading),
        number(times.ratio(.foundationReading, to: .plainReading)),
        limited(times.ratio(.jsonReading, to: .reading), atMost: Self.mostJSONReading)))
    writing.append(
      row(
        name, number(megabytes, 3), number(megabytes / times[.writing], 0),
        limited(times.ratio(.foundationWriting, to: .writing), atLeast: Self.leastWriting),
        number(times.ratio(.foundationWriting, to: .plainWriting)),
        limited(times.ratio(.foundationSorting, to: .sorting), atLeast: Self.leastWriting),
        number(megabytes / times[.jsonWriting], 0)))
  }

  private func row(_ cells: String...) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func number(_ value: Double, _ digits: Int = 2) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// The ratio, in bold type if it is beyond its limit.
  private mutating func limited(
    _ ratio: Double, atLeast least: Double = 0, atMost most: Double = .infinity
  ) -> String {
    guard ratio < least || ratio > most else { return number(ratio) }
    isBeyondLimits = true
    return "**\(number(ratio))**"
  }
}
