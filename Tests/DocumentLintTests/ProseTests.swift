import Testing

@testable import DocumentLint

@Suite("Constraints in descriptions")
struct ProseTests {
  // MARK: Lists of values

  @Test(
    "A description lists all values",
    arguments: [
      ("One of: a, b, c", ["a", "b", "c"]), ("One of `a`, `b` or `c`.", ["a", "b", "c"]),
      ("One of 'a' (the first), 'b' (the second).", ["a", "b"]),
      ("Valid values: 'x-1' (fix it), 'y' (leave it). Defaults to x.", ["x-1", "y"]),
      ("Possible values are `a`, `b` (seldom), and `c`.", ["a", "b", "c"]),
      ("Can be `a` or `b`.", ["a", "b"]), ("Must be one of the following: `a`, `b`.", ["a", "b"]),
      ("Allowed values:\n* **a**: one.\n* **b**: two.", ["a", "b"]),
      ("The kind. Either `a` or `b`. More of it.", ["a", "b"]),
      ("Supported values: low, auto.", ["low", "auto"]),
      ("The type of it, one of `a`, `b`, or `c`", ["a", "b", "c"]),
      ("Values are PARTIAL, ALL_PAGES or UNKNOWN.", ["PARTIAL", "ALL_PAGES", "UNKNOWN"]),
      ("Must be either <code>a</code> or <code>b</code>.", ["a", "b"]),
      ("Must be either `\"a\"` or `\"b\"`.", ["a", "b"]),
      ("The `kind` must be one of `a`, `b`.", ["a", "b"]),
      ("Values are ONE, TWO or THREE.", ["ONE", "TWO", "THREE"]),
      ("Kind of pet, “cat” or “dog”, defaults to “cat”", ["cat", "dog"]),
      (
        "Choose one: cat for mice, guide_dog or dog for walks, fish for silence.",
        ["cat", "guide_dog", "dog", "fish"]
      ),
    ])
  func lists(_ text: String, _ values: [String]) {
    #expect(ListedWords(Prose(text), of: "kind").values(besides: []) == values)
  }

  @Test(
    "A description does not list all values",
    arguments: [
      "One of `a`, `b`, etc.", "One of `a`, `b` and more.", "At least one of `a` or `b`.",
      "Exactly one of `a` or `b` must be set.", "One of the pets that live here, or another one.",
      "Can be used for `a` and `b`.", "One of Visa, Mastercard or Amex cards.",
      "The file's `purpose` must be one of `a`, `b`.", "Only one of the two is shown.",
      "Supported values include `a`.", "One of `a`.", "The value can be set or unset.",
      "Valid values depend on the plan.", "One or more of `a`, `b`.", "",
      "It is made using one of the following:\n- a: the first.\n- b: the second.",
      "Valid kind units: `ms` or `us`, `s`, `m`.",
      "Prices: one for cats, two for dogs, three for fish.",
      "Choose one: cat for mice, guide_dog for walks, etc.", "Some pets, `a` or `b`.",
    ])
  func doesNotList(_ text: String) {
    #expect(ListedWords(Prose(text), of: "kind").values(besides: []) == nil)
  }

  @Test("Names of other properties are not a list of values")
  func listsNames() {
    let words = ListedWords(Prose("Give one of `name`, `nick`."), of: "kind")
    #expect(words.values(besides: ["name", "nick"]) == nil)
  }

  @Test(
    "A description states the only value",
    arguments: [
      ("What it is, must be *cat*", "cat"), ("Always `cat`.", "cat"),
      ("What it is, must be cat", "cat"), ("The kind. Must be \"cat\".", "cat"),
      ("Must be unique.", nil), ("Must be `cat` or `dog`.", nil),
      ("Must be `cat` if it purrs.", nil), ("Must be given.", nil), ("It may be `cat`.", nil),
      ("The `name` must be `cat`.", nil),
    ] as [(String, String?)])
  func onlyValue(_ text: String, _ value: String?) {
    #expect(ListedWords(Prose(text), of: "kind").onlyValue == value)
  }

  @Test("An unquoted word is the only value of a discriminator alone")
  func onlyWord() {
    #expect(ListedWords(Prose("Must be round"), of: "shape").onlyValue == nil)
  }

  // MARK: Limits

  @Test(
    "A description states a bound of a number",
    arguments: [
      ("Limit can range between 1 and 100, and the default is 10.", "1", "100"),
      ("Between 1 and 100.", "1", "100"), ("Maximum 50", nil, "50"), ("(0-100)", "0", "100"),
      ("Overall score (0–100) of it.", "0", "100"), ("Must be at least 5.", "5", nil),
      ("Can be up to `500`.", nil, "500"), ("The maximum value is 1,000.", nil, "1000"),
      ("The default is 50, and the maximum is 1000.", nil, "1000"),
      ("Values between 1-100 are accepted.", "1", "100"),
      ("An integer in the range of 1 to 5.", "1", "5"), ("* Max value: 9999", nil, "9999"),
      ("The temperature, between 0 and 2.5", "0", "2.5"),
      ("Time to wait in seconds. The maximum is 600 seconds.", nil, "600"),
    ] as [(String, String?, String?)])
  func bounds(_ text: String, _ least: String?, _ greatest: String?) {
    let found = RangeProse(.number(named: "seconds")).bounds(in: Prose(text))
    #expect(found == RangeProse.Bounds(least: least, greatest: greatest))
  }

  @Test(
    "A description states no bound of a number",
    arguments: [
      "2-3 is a solid pick.", "Maximum number of pets.", "Maximum 50 characters.",
      "The maximum is 100 if the plan allows.", "Up to 5 MB.", "Maximum is 100 by default.",
      "Between 60 and 86400, or 1 for automatic.", "Maximum 10 percent", "Between noon and 3.",
      "The minimum of 2 or more pets", "At most 100 for new accounts.", "Version 1-2",
      "- `a`: max 31\n- `b`: max 168", "Between 5 and 1.", "Room 1-5 is open.",
    ])
  func doesNotBound(_ text: String) {
    #expect(RangeProse(.number(named: "limit")).bounds(in: Prose(text)) == nil)
  }

  @Test("A number of characters bounds a string, and a number of elements an array")
  func lengths() {
    func length(_ text: String) -> String? {
      RangeProse(.length).bounds(in: Prose(text))?.greatest
    }
    #expect(length("Max 255 characters.") == "255")
    #expect(length("The maximum length is 1000 characters.") == "1000")
    #expect(length("Maximum length: 80 characters.") == "80")
    #expect(length("With a maximum length of 64.") == "64")
    #expect(length("What it is called, 1-4096 characters") == "4096")
    #expect(length("Must be 3 to 63 characters long.") == "63")
    #expect(length("A list of names, 1-100 characters each") == nil)
    #expect(length("A maximum length of 16 4-byte characters.") == nil)
    #expect(length("1-128 bytes") == nil)
    #expect(length("Maximum 64 bytes.") == nil)
    #expect(length("Maximum 3 words.") == nil)
    #expect(length("Up to 64 characters for some, 32 for others.") == nil)
    #expect(RangeProse(.count).bounds(in: Prose("Maximum 50 items."))?.greatest == "50")
    #expect(RangeProse(.count).bounds(in: Prose("Maximum 50."))?.greatest == nil)
  }

  // MARK: Defaults

  @Test(
    "A description states a default",
    arguments: [
      ("Defaults to 20.", "20"), ("Default: `false`. More.", "false"), ("Default is `a`.", "a"),
      ("The default value is `36000`.", "36000"), ("(default: `a`)", "a"), ("(default 20)", "20"),
      ("Can be `a` or `b` and defaults to `a`.", "a"), ("Default is 16777216 (16M).", "16777216"),
    ])
  func defaults(_ text: String, _ value: String) {
    #expect(DefaultProse.value(in: Prose(text))?.core == value)
  }

  @Test(
    "A description states no default",
    arguments: [
      "By default all are shown.", "The default currency.", "Defaults to the owner's name.",
      "Defaults to 20 seconds after the start.", "- `a`: default: 7\n- `b`: default: 24",
      "Defaults to 20 for new accounts.", "Default timeout.", "Defaults to 5 if there is none.",
    ])
  func doesNotDefault(_ text: String) {
    #expect(DefaultProse.value(in: Prose(text)) == nil)
  }

  // MARK: Requirements

  @Test(
    "A description states that a value is always required",
    arguments: [
      "Required.", "**Required**. The name.", "(required) The name.", "[Required] The name.",
      "REQUIRED: the name", "This field is required.", "The name. This parameter is required.",
    ])
  func requires(_ text: String) {
    guard case .always? = RequirementProse.claim(of: Prose(text)) else {
      Issue.record("no claim")
      return
    }
  }

  @Test(
    "A description states a condition",
    arguments: [
      ("Required when using acme/models.", "when"), ("Required if `a` is set.", "if"),
      ("Required unless `b` is given.", "unless"), ("This field is required for cards.", "for"),
      ("**Required** when `kind` is `card`.", "when"), ("Required only if it rains.", "if"),
    ])
  func requiresConditionally(_ text: String, _ word: String) {
    guard case .sometimes(_, let condition)? = RequirementProse.claim(of: Prose(text)) else {
      Issue.record("no condition")
      return
    }
    #expect(condition.word == word)
  }

  @Test(
    "A description states no requirement",
    arguments: [
      "Not required.", "Whether it is required.", "Authentication is required.",
      "The required fields.", "Required fields are marked.", "If required, the name.",
      "- `a`: required", "API key required by the server.", "This field is no longer required.",
    ])
  func doesNotRequire(_ text: String) {
    #expect(RequirementProse.claim(of: Prose(text)) == nil)
  }
}
