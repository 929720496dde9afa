import Testing

@testable import SwiftEmitter

@Suite("Names")
struct NameTests {
  private static let cases = NameScope(style: .lowerCamelCase, reserved: ReservedNames.cases)
  private static let types = NameScope(style: .upperCamelCase, reserved: ReservedNames.types)

  @Test(
    "A name follows Swift's guidelines",
    arguments: [
      ("spec_id", "specID"), ("created_at", "createdAt"), ("html_url", "htmlURL"),
      ("user_ids", "userIDs"), ("HTTPServer", "httpServer"), ("IN_PROGRESS", "inProgress"),
      ("anthropic/claude-sonnet-4-6", "anthropicClaudeSonnet4_6"),
      ("claude-sonnet-46", "claudeSonnet46"), ("openai/gpt-5.4", "openaiGpt5_4"),
      ("openai/gpt-oss-120b", "openaiGptOss120b"), ("1024x1024", "_1024x1024"),
      ("deepseek-ai/DeepSeek-V3.1", "deepseekAiDeepSeekV3_1"),
    ])
  func guidelines(name: String, identifier: String) {
    #expect(Self.cases.preferred(name) == identifier)
  }

  @Test(
    "Symbols are distinguished",
    arguments: [
      ("+1", "plus1"), ("-1", "minus1"), ("reactions-+1", "reactionsPlus1"),
      ("reactions--1", "reactionsMinus1"), ("-created_at", "minusCreatedAt"), ("*", "asterisk"),
      (">=", "greaterThanEquals"), ("c++", "cPlusPlus"), ("", "empty"),
    ])
  func signs(name: String, identifier: String) {
    #expect(Self.cases.preferred(name) == identifier)
  }

  @Test(
    "A name with a meaning in Swift gets an underscore",
    arguments: [
      ("none", "none_"), ("some", "some_"), ("init", "init_"), ("self", "self_"),
      ("raw_value", "rawValue_"), ("default", "default"),
    ])
  func reserved(name: String, identifier: String) {
    #expect(Self.cases.preferred(name) == identifier)
  }

  @Test("A type does not hide a common type")
  func types() {
    #expect(Self.types.preferred("Task") == "Task_")
    #expect(Self.types.preferred("error") == "Error_")
    #expect(Self.types.preferred("pet-store") == "PetStore")
  }

  @Test("A name does not depend on its neighbors")
  func stability() {
    let names = ["status", "created_at", "http_url", "claude-4-6", "+1", "none", "中文", "2fa"]
    let alone = names.map { Self.cases.assign([$0])[$0] }
    let together = Self.cases.assign(names + ["claude-46", "-1", "some", "statuses"])
    #expect(names.map { together[$0] } == alone)
  }

  @Test("Of equal names, the one that changed least stays plain")
  func collision() {
    let names = Self.cases.assign(["fooBar", "foo_bar", "foo-bar", "asc", "ASC", "_id", "id"])
    #expect(names["fooBar"] == "fooBar")
    #expect(names["foo_bar"] == "fooUnderscoreBar")
    #expect(names["foo-bar"] == "fooHyphenBar")
    #expect(names["asc"] == "asc")
    #expect(names["ASC"] == "ascUppercase")
    #expect(names["id"] == "id")
    #expect(names["_id"] == "underscoreID")
  }

  @Test("A name does not depend on the order of its neighbors")
  func order() {
    let names = ["fooBar", "foo_bar", "foo-bar", "FOO_BAR", "Foo Bar", "foo.bar"]
    let forwards = Self.cases.assign(names)
    #expect(Set(forwards.all).count == names.count)
    #expect(Self.cases.assign(names.reversed()) == forwards)
  }
}
