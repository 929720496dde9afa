import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Deprecation messages")
struct DeprecationMessageTests {
  @Test("A short description is the message")
  func short() {
    let documentation = Documentation(description: "Use b instead.\nIt is\nbetter.")
    #expect(
      DeprecationMessage.find(in: documentation, []).message == "Use b instead. It is better.")
  }

  @Test("The part of a long description about the deprecation is the message")
  func long() {
    let story = String(repeating: "It was a dark night. ", count: 20)
    let documentation = Documentation(description: story + "Deprecated: use b instead. " + story)
    #expect(DeprecationMessage.find(in: documentation, []).message == "Deprecated: use b instead.")
  }

  @Test("Without a description there is no message")
  func none() {
    #expect(DeprecationMessage.find(in: Documentation(), []).message == nil)
  }
}
