import Foundation

/// An event as an object of JSON, as OpenAPI 3.2 models it.
struct EventObject {
  private(set) var json = Data("{".utf8)
  private(set) var memberCount = 0

  init(_ frame: StreamFrame, data: EventDataForm) {
    json.reserveCapacity(frame.data.count + 64)
    if !frame.name.isEmpty { add("event", string: frame.name) }
    if let id = frame.id { add("id", string: id) }
    if let retry = frame.retry {
      begin("retry")
      json.append(contentsOf: String(Int64((retry.inSeconds * 1000).rounded())).utf8)
    }
    if data.isJSON(in: frame.name) {
      begin("data")
      json.append(frame.data)
    } else {
      add("data", string: String(decoding: frame.data, as: UTF8.self))
    }
    json.append(UInt8(ascii: "}"))
  }

  private mutating func begin(_ name: String) {
    if memberCount > 0 { json.append(UInt8(ascii: ",")) }
    memberCount += 1
    json.append(contentsOf: "\"\(name)\":".utf8)
  }

  private mutating func add(_ name: String, string: String) {
    begin(name)
    json.append(contentsOf: JSONValue.string(string).description.utf8)
  }
}
