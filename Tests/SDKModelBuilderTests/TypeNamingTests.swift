import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Type ids")
struct TypeNamingTests {
  private func reserve(_ naming: TypeNaming...) throws -> [[String]] {
    let names = SchemaNames(
      try Snippet.document("components: {schemas: {Pet: {}, createPet_request: {}}}").document)
    var table = TypeTable()
    return naming.map { table.reserve($0, names).path }
  }

  @Test("The id is the first available one")
  func free() throws {
    let naming = TypeNaming("body", "getPet_response")
    #expect(
      try reserve(naming, naming, naming)
        == [["getPet_response"], ["getPet_response_body"], ["getPet_response_body_2"]])
  }

  @Test(
    "No other type has the id of a component, in any spelling",
    arguments: ["createPet_request", "PET"])
  func components(name: String) throws {
    #expect(try reserve(TypeNaming("body", name)) == [[name + "_body"]])
    #expect(try reserve(TypeNaming(component: name)) == [[name]])
  }

  @Test("A nested type can have the name of a component")
  func nested() throws {
    #expect(try reserve(TypeNaming(parent: TypeID(["Order"]), name: "Pet")) == [["Order", "Pet"]])
  }

  @Test("A type that would be nested too deeply is at the top level")
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

@Suite("Qualified component names")
struct DottedNameTests {
  @Test(
    "The domain and the path are dropped",
    arguments: [
      ("io.k8s.api.core.v1.PodList", "core.v1.PodList"),
      ("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "meta.v1.ObjectMeta"),
      ("com.acme.orders.model.Order", "orders.model.Order"),
    ])
  func short(name: String, short: String) {
    #expect(DottedName.short(name) == short)
  }

  @Test(
    "A name without a domain, or a short one, is kept",
    arguments: ["Acme.Orders.Contracts.V1.Order", "com.acme.Order", "io.k8s..v1.Pod", "Order"])
  func whole(name: String) {
    #expect(DottedName.short(name) == nil)
  }

  @Test("A name is kept if others would have the same one")
  func contested() throws {
    let sdk = try Snippet(
      """
      paths: {}
      components:
        schemas:
          io.a.core.v1.Pod: {type: object, properties: {x: {type: string}}}
          io.b.core.v1.Pod: {type: object, properties: {y: {type: string}}}
          io.b.core.v1.Job: {type: object, properties: {y: {type: string}}}
      """
    ).sdk
    #expect(sdk.types.map(\.name) == [nil, nil, "core.v1.Job"])
  }
}
