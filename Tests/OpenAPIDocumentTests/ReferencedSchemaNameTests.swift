import OpenAPIDocument
import Testing

@Suite("Names of schemas that are only referenced")
struct ReferencedSchemaNameTests {
  private static let files = [
    "models/pet_tag.yml": "type: object", "attributes/pet_tag.yml": "type: string",
    "user/index.yaml": "type: object",
    "common.yaml": "components: {schemas: {Error: {type: object}}}\ntags: {list: {type: array}}",
  ]

  @Test(
    "The name is that of the referring component, the location or the file",
    arguments: [
      ("Pet: {$ref: models/pet_tag.yml}", "Pet", "Pet"),
      ("A: {allOf: [{$ref: models/pet_tag.yml}]}\nB: {$ref: '#/components/schemas/A'}", "B", nil),
      (
        "Problem: {$ref: 'common.yaml#/components/schemas/Error', required: [a]}", "Problem",
        "Error"
      ),
      ("X: {$ref: models/pet_tag.yml, type: object}", "X", "pet_tag"),
      ("X: {$ref: user/index.yaml, type: object}", "X", "user"),
      ("X: {$ref: 'common.yaml#/tags/list', minItems: 1}", "X", "tags_list"),
    ])
  func name(schemas: String, component: String, name: String?) throws {
    let reading = try Reading.of(Sample.schemas(schemas), files: Self.files)
    #expect(reading.targetName(component) == name)
  }

  @Test("Names are unique")
  func collisions() throws {
    let reading = try Reading.of(
      Sample.schemas(
        """
        PetTag: {type: integer}
        A: {$ref: models/pet_tag.yml, type: object}
        B: {$ref: attributes/pet_tag.yml, type: string}
        Error: {type: object}
        C: {$ref: 'common.yaml#/components/schemas/Error', required: [a]}
        """), files: Self.files)
    #expect(
      ["A", "B", "C"].map(reading.targetName) == [
        "models_pet_tag", "attributes_pet_tag", "common_Error",
      ])
  }
}
