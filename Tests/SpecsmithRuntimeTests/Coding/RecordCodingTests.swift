import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Records")
struct RecordCodingTests {
  let start = #"{"spec_id": "01020304-0506-0708-090A-0B0C0D0E0FFF", "number_of_samples": 5"#

  private func decode(_ rest: String) throws -> JobCreate {
    try JSONDecoder().decode(JobCreate.self, from: Data((start + rest + "}").utf8))
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Settings that must have no effect.
    encoder.dateEncodingStrategy = .secondsSince1970
    encoder.dataEncodingStrategy = .deferredToData
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test("A copy can have a property that is null")
  func settingNull() throws {
    let value = try decode(#", "parent": null, "score": 0.5"#)
    #expect(value.settingNull(\.$score).$score.isNull)
    #expect(value.score == 0.5)
  }

  @Test("String literals make enum values, whether they are documented or not")
  func literals() {
    let model: JobCreate.GenerationModel = "databricks/gpt"
    #expect(model.isRecognized)
    #expect(model == .databricksGPT)
    let newer: JobCreate.GenerationModel = "databricks/next"
    #expect(newer == .unrecognized("databricks/next"))
  }

  @Test("Absent properties, null and values are distinguished")
  func nullable() throws {
    let absent = try decode(#", "parent": null"#)
    #expect(absent.$score.isAbsent)
    #expect(absent.score == nil)
    let null = try decode(#", "parent": null, "score": null"#)
    #expect(null.$score.isNull)
    #expect(null.score == nil)
    var value = try decode(#", "parent": null, "score": 0.5"#)
    #expect(value.score == 0.5)
    #expect(try json(absent).contains("score") == false)
    #expect(try json(null).contains(#""score":null"#))
    #expect(try json(value).contains(#""score":0.5"#))
    value.score = nil
    #expect(try json(value).contains(#""score":null"#))
    value.$score = .absent
    #expect(try json(value).contains("score") == false)
  }

  @Test("Required properties must be present, nullable ones too")
  func requiredProperties() throws {
    #expect(throws: DecodingError.self) { try decode("") }
    #expect(try decode(#", "parent": null"#).parent == nil)
    #expect(try decode(#", "parent": "p""#).parent == "p")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(JobCreate.self, from: Data("{}".utf8))
    }
  }

  @Test("Null for a property that is not nullable is read as absent")
  func nullAsAbsent() throws {
    let job = try decode(#", "parent": null, "generation_model": null, "starts_at": null"#)
    #expect(job.generationModel == nil)
    #expect(job.startsAt == nil)
  }

  @Test("Unrecognized enum values are preserved")
  func unknownValues() throws {
    let rest = #", "parent": null, "generation_model": "new", "revision_types": ["x"]"#
    let job = try decode(rest)
    #expect(job.generationModel == .unrecognized("new"))
    #expect(job.generationModel?.isRecognized == false)
    #expect(try json(job).contains(#""generation_model":"new""#))
    #expect(try json(job).contains(#""revision_types":["x"]"#))
  }

  @Test("Dates and UUIDs have their wire form, regardless of the encoder's settings")
  func wireForms() throws {
    let job = try decode(#", "parent": null, "starts_at": ["2024-02-29T12:30:00.25+02:00"]"#)
    #expect(
      try json(job)
        == #"{"number_of_samples":5,"parent":null,"#
        + #""spec_id":"01020304-0506-0708-090a-0b0c0d0e0fff","#
        + #""starts_at":["2024-02-29T10:30:00.250Z"]}"#)
  }

  @Test("An error has the location of the mismatching value")
  func paths() throws {
    let error = #expect(throws: DecodingError.self) {
      try decode(#", "parent": null, "starts_at": ["2024-02-29T12:30:00Z", "tomorrow"]"#)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        == ["starts_at", "1"])
    #expect(context.debugDescription == #""tomorrow" is not a date and time of RFC 3339."#)
  }
}

@Suite("Wire forms")
struct WireTests {
  struct Everything: Codable, Equatable {
    var map: [String: [Date?]]
    var nullable: Nullable<UUID>
    var data: Data
    var url: URL
    var day: CalendarDate

    init(map: [String: [Date?]], nullable: Nullable<UUID>, data: Data, url: URL, day: CalendarDate)
    {
      self.map = map
      self.nullable = nullable
      self.data = data
      self.url = url
      self.day = day
    }

    init(from decoder: any Decoder) throws {
      var object = try ObjectDecoder(decoder)
      map = try object.decode(wire: "map")
      nullable = object.decodeNullable(wire: "nullable")
      data = try object.decode(wire: "data")
      url = try object.decode(wire: "url")
      day = try object.decode("day")
      try object.finish()
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      object.encode(wire: map, "map")
      object.encodeNullable(wire: nullable, "nullable")
      object.encode(wire: data, "data")
      object.encode(wire: url, "url")
      object.encode(day, "day")
      try object.finish()
    }
  }

  @Test("Wire forms apply inside of maps, arrays, optionals and nullables")
  func nesting() throws {
    let value = Everything(
      map: ["a": [Date(timeIntervalSince1970: 0), nil]],
      nullable: .value(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255))),
      data: Data([0xFF, 0xFE]), url: try #require(URL(string: "https://example.com/a?b=c")),
      day: try #require(CalendarDate("2024-02-29")))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(value)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"data":"//4=","day":"2024-02-29","map":{"a":["1970-01-01T00:00:00Z",null]},"#
        + #""nullable":"01020304-0506-0708-090a-0b0c0d0e0fff","url":"https://example.com/a?b=c"}"#)
    #expect(try JSONDecoder().decode(Everything.self, from: data) == value)
  }

  @Test("Additional properties exclude the declared ones")
  func additionalProperties() throws {
    struct Record: Codable {
      var id: Int
      var others: [String: Date]

      init(from decoder: any Decoder) throws {
        var object = try ObjectDecoder(decoder)
        id = try object.decode("id")
        others = object.decodeAdditionalWireProperties()
        try object.finish()
      }

      func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder)
        object.encode(id, "id")
        object.encodeAdditionalWireProperties(others)
        try object.finish()
      }
    }
    let json = #"{"a":"1970-01-01T00:00:01Z","id":1}"#
    let record = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    #expect(record.others == ["a": Date(timeIntervalSince1970: 1)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(record), as: UTF8.self) == json)
  }
}
