import SDKModel
import Testing

@Suite("Variants of unions")
struct VariantTagTests {
  /// The components of a document, in YAML, where `Cat` is a variant; and the expected tag of
  /// `Cat.kind`.
  private static let cases: [(components: String, tag: String?)] = [
    // From the mapping of a discriminator.
    (
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: Dog}}
      Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
      Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
      """, "c"
    ),
    // From the name of the component, even if the property is optional.
    (
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind}
      Cat: {type: object, properties: {kind: {type: string}}}
      Dog: {type: object, properties: {kind: {type: string}}}
      """, "Cat"
    ),
    // From a constant that differs in another variant.
    (
      """
      Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
      Cat: {type: object, properties: {kind: {const: cat}}}
      Dog: {type: object, properties: {kind: {const: dog}}}
      """, "cat"
    ),
    // Not from a constant that all variants share.
    (
      """
      Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
      Cat: {type: object, required: [claws], properties: {kind: {const: pet}, claws: {type: string}}}
      Dog: {type: object, properties: {kind: {const: pet}}}
      """, nil
    ),
    // Not if several values select the variant.
    (
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {cat: Cat, kitten: Cat, dog: Dog}}
      Cat: {type: object, properties: {kind: {type: string}}}
      Dog: {type: object, properties: {kind: {type: string}}}
      """, nil
    ),
    // Not if two unions disagree.
    (
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
      Guest:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}
      Cat: {type: object, properties: {kind: {type: string}}}
      Dog: {type: object, properties: {kind: {type: string}}}
      """, nil
    ),
    // Not if only the server sets the property.
    (
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind}
      Cat: {type: object, properties: {kind: {type: string, readOnly: true}}}
      Dog: {type: object, properties: {kind: {type: string, readOnly: true}}}
      """, nil
    ),
    // Not for a record that is in no union.
    ("Cat: {type: object, properties: {kind: {const: cat}}}", nil),
  ]

  @Test(
    "A property that distinguishes the record in each of its unions has a variant tag",
    arguments: cases)
  func tag(components: String, tag: String?) throws {
    let types = try ModelOutline(schemas: components).sdk.types
    let cat = try #require(types.first { $0.id == TypeID(["Cat"]) })
    guard case .record(let record) = cat.kind else {
      Issue.record("Cat is no record")
      return
    }
    let property = try #require(record.properties.first { $0.name == "kind" })
    #expect(property.variantTag == tag.map(Literal.string))
  }
}
