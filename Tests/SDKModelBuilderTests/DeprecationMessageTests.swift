import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("A deprecation's message")
struct DeprecationMessageTests {
  @Test("is the whole description where it is short")
  func short() {
    let documentation = Documentation(description: "Use b instead.\nIt is\nbetter.")
    #expect(
      DeprecationMessage.find(in: documentation, []).message == "Use b instead. It is better.")
  }

  @Test("is the part of a long description about the deprecation")
  func long() {
    let story = String(repeating: "It was a dark night. ", count: 20)
    let documentation = Documentation(description: story + "Deprecated: use b instead. " + story)
    #expect(DeprecationMessage.find(in: documentation, []).message == "Deprecated: use b instead.")
  }

  @Test("is missing where the document has none")
  func none() {
    #expect(DeprecationMessage.find(in: Documentation(), []).message == nil)
  }
}
