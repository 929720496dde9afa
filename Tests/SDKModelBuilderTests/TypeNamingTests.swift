import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("The id of a type")
struct TypeNamingTests {
  private func reserve(_ naming: TypeNaming..., title: String? = nil) throws -> [[String]] {
    let names = SchemaNames(
      try Snippet.document("components: {schemas: {Pet: {}, createPet_request: {}}}").document)
    var table = TypeTable()
    return naming.map { table.reserve($0, title: title, names).path }
  }

  @Test("is the first that is free")
  func free() throws {
    let naming = TypeNaming("body", "getPet_response")
    #expect(
      try reserve(naming, naming, naming)
        == [["getPet_response"], ["getPet_response_body"], ["getPet_response_body_2"]])
  }

  @Test("is no component's, however that is spelled", arguments: ["createPet_request", "PET"])
  func components(name: String) throws {
    #expect(try reserve(TypeNaming("body", name)) == [[name + "_body"]])
    #expect(try reserve(TypeNaming(component: name)) == [[name]])
  }

  @Test("within another type may be a component's")
  func nested() throws {
    #expect(try reserve(TypeNaming(parent: TypeID(["Order"]), name: "Pet")) == [["Order", "Pet"]])
  }

  @Test(
    "is the title, where that reads like a name and is no component's",
    arguments: [
      ("Order line", "Order line"), ("A line of an order of pets", "getPet_response"),
      ("3rd party", "getPet_response"), ("Pet", "getPet_response"), ("", "getPet_response"),
      ("Order (old)", "getPet_response"),
    ])
  func titles(title: String, name: String) throws {
    #expect(try reserve(TypeNaming("body", "getPet_response"), title: title) == [[name]])
  }

  @Test("is at the top level if it would be nested too deeply")
  func depth() throws {
    let parent = (1...9).map { "level\($0)" }
    #expect(
      try reserve(TypeNaming(parent: TypeID(Array(parent.dropLast())), name: "leaf"))
        == [parent.dropLast() + ["leaf"]])
    #expect(
      try reserve(TypeNaming(parent: TypeID(parent), name: "leaf"))
        == [[(parent + ["leaf"]).joined(separator: "_")]])
  }
}
