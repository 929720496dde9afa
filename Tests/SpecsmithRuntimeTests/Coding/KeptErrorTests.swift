import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Errors of records")
struct KeptErrorTests {
  /// In the shape of generated code.
  struct Shipment: Codable {
    var note: String?
    var weight: Double?
    @Nullable var label: String?
    var id: Int
    var height: Double?
    var rest: [String: Int]

    init(id: Int, weight: Double?, height: Double?) {
      self.id = id
      self.weight = weight
      self.height = height
      rest = [:]
    }

    init(from decoder: any Decoder) throws {
      var object = try ObjectDecoder(decoder)
      note = object.decodeIfPresent("note")
      weight = object.decodeIfPresent("weight")
      _label = object.decodeNullable("label")
      id = try object.decode("id")
      height = object.decodeIfPresent("height")
      rest = object.decodeAdditionalProperties()
      try object.finish()
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      object.encodeIfPresent(note, "note")
      object.encodeIfPresent(weight, "weight")
      object.encodeNullable(_label, "label")
      object.encode(id, "id")
      object.encodeIfPresent(height, "height")
      object.encodeAdditionalProperties(rest)
      try object.finish()
    }
  }

  private func path(of json: String, _ decode: (Data) throws -> Shipment) -> String? {
    do {
      _ = try decode(Data(json.utf8))
      return nil
    } catch DecodingError.typeMismatch(_, let context) {
      return context.codingPath.map(\.stringValue).joined(separator: "/")
    } catch DecodingError.keyNotFound(let key, _) {
      return "no " + key.stringValue
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "The first error is thrown, also that of an optional property",
    arguments: [
      (#"{"id":1,"note":"a","weight":2}"#, nil),
      (#"{"id":1,"note":7}"#, "note"),
      (#"{"id":1,"weight":"heavy"}"#, "weight"),
      (#"{"id":1,"label":7}"#, "label"),
      (#"{"id":1,"a":1,"b":"two"}"#, "b"),
      (#"{"id":1,"height":"high","b":"two"}"#, "height"),
      (#"{"note":"a"}"#, "no id"),
      (#"{"note":7}"#, "note"),
      (#"{"id":"one","note":7}"#, "note"),
      (#"{"id":"one","note":7,"weight":"heavy"}"#, "note"),
    ] as [(String, String?)])
  func decoding(json: String, expected: String?) {
    let own = path(of: json) { try SpecsmithJSONDecoder().decode(Shipment.self, from: $0) }
    let foundations = path(of: json) { try JSONDecoder().decode(Shipment.self, from: $0) }
    #expect(own == expected)
    #expect(foundations == expected)
  }

  @Test("The first value that cannot be written is the error")
  func encoding() throws {
    let shipment = Shipment(id: 1, weight: .infinity, height: .nan)
    for encode in [SpecsmithJSONEncoder().encode, JSONEncoder().encode]
      as [(Shipment) throws -> Data]
    {
      let error = #expect(throws: EncodingError.self) { try encode(shipment) }
      guard case .invalidValue(let value, let context) = error else { continue }
      #expect(value as? Double == .infinity)
      #expect(context.codingPath.map(\.stringValue) == ["weight"])
    }
  }
}

@Suite("Equal records")
struct OpenRecordTests {
  /// In the shape of generated code.
  struct Parcel: OpenRecord {
    var id: Int
    @Nullable var note: String?
    @Indirect var parent: [Parcel]?

    init(id: Int, note: Nullable<String> = .absent, parent: [Parcel]? = nil) {
      self.id = id
      _note = note
      self.parent = parent
    }

    func isEqual(to other: Self) -> Bool {
      var equality = Equality()
      equality.compare(id, other.id)
      equality.compare(_note, other._note)
      equality.compare(_parent, other._parent)
      return equality.holds
    }
  }

  @Test(
    "Records are equal if all their properties are, whose three states differ",
    arguments: [
      (Parcel(id: 1), Parcel(id: 1), true),
      (Parcel(id: 1), Parcel(id: 2), false),
      (Parcel(id: 1, note: .null), Parcel(id: 1), false),
      (Parcel(id: 1, note: .null), Parcel(id: 1, note: .null), true),
      (Parcel(id: 1, note: .value("a")), Parcel(id: 1, note: .null), false),
      (Parcel(id: 1, parent: [Parcel(id: 2)]), Parcel(id: 1, parent: [Parcel(id: 2)]), true),
      (Parcel(id: 1, parent: [Parcel(id: 2)]), Parcel(id: 1, parent: [Parcel(id: 3)]), false),
      // What follows a difference does not hide it.
      (Parcel(id: 1, parent: []), Parcel(id: 2, parent: []), false),
    ])
  func equality(first: Parcel, second: Parcel, areEqual: Bool) {
    #expect((first == second) == areEqual)
    #expect((second == first) == areEqual)
    if areEqual { #expect(first.hashValue == second.hashValue) }
    #expect(Set([first, second]).count == (areEqual ? 1 : 2))
  }
}
