/// Strings that would break code into which they were pasted without escapes.
enum HostileText {
  static let all: [String] =
    syntax + lineBreaks + paths + invisible + foreign + numbers + names + [long]

  /// Strings that end or begin something in Swift.
  static let syntax = [
    "*/", "/* open", "// comment", "/// doc", "\"", "\"\"\"", "\"\"\"\n\"\"\"", "\"#", "#\"raw\"#",
    "\\", "\\\"", "\\\\", "\\n", "\\(print(1))", "\\u{41}", "\"; fatalError(); //", "`", "``",
    "`code`",
    "```", "- Parameter x:", "}", "{", "{{name}}", "{{{name}}}", "{{> Record}}", "$0", "$(HOME)",
    "%s",
    "%@", "#if DEBUG", "#sourceLocation(file: \"a\", line: 1)", "@available(*, unavailable)",
    "<#T#>",
    "a, b", "a: b", ", options: x", "case x", "&amp;", "<b>bold</b>", "[link](https://a.example)",
    "|",
    "// swift-format-ignore-file", "?", "!", "a?b!c", "'", "a;b",
  ]

  static let lineBreaks = [
    "a\nb", "a\rb", "a\r\nb", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "a\u{B}b", "a\u{C}b", "\n",
    "\r",
    "\n\n\nafter", "trailing ", " leading", " ", "\t", "a\tb", "  two  spaces  ",
  ]

  static let paths = [
    "../../evil", "..", ".", "/etc/passwd", "C:\\evil", "~", "~/evil", "a/b", "/", "//", "CON",
    "con.txt",
    ".hidden", "file.swift", "a\u{0}b", "a:b",
  ]

  static let invisible = [
    "\u{0}", "a\u{0}", "\u{1B}[31m", "\u{7F}", "\u{202E}evil", "\u{2066}x\u{2069}", "a\u{200D}b",
    "a\u{200B}b", "\u{FEFF}bom", "soft\u{AD}hyphen", "\u{FE0F}", "a\u{FE0F}", "\u{E0041}",
    "\u{3164}",
    "\u{A0}", "a\u{A0}b", "\u{3000}", "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{301}",
    "\"\u{301}",
    "\\\u{301}", "\u{301}\u{302}\u{303}",
  ]

  static let foreign = [
    "😀", "👩‍👩‍👧", "❤️", "🇩🇪", "1️⃣", "中文", "名前", "Привет", "שלום", "مرحبا", "é", "naïve", "ẞ", "ß", "ŉ",
    "İ",
    "ı", "ﬁ", "Ǆ", "ª", "µ", "°C", "½", "²", "٣", "π", "Ω", "e\u{300}x", "नमस्ते", "한국어", "ﷺ", "𝒳",
    "·", "・",
  ]

  static let numbers = [
    "", "0", "1", "-1", "+1", "1.5", "-1.5", "1e10", "007", "1st", "2nd place", "4-6", "46",
    "1_000", "0x1F",
    "_", "__", "_1", "-", "--", "+", "_a", "a_", "a-", "-a", "a__b",
  ]

  static let long =
    "long " + String(repeating: "wörd \"quoted\" \\ back\\slash ", count: 120)
    + String(repeating: "x", count: 5_000)

  /// Swift's keywords, members of generated types, and well-known types.
  static let names =
    keywords + members
    + [
      "Task", "Error", "Data", "Date", "String", "Int", "Bool", "Double", "URL", "UUID", "Array",
      "Dictionary", "Set", "Optional", "Result", "Never", "Void", "Sendable", "Codable", "Hashable",
      "Swift", "Foundation", "SpecsmithRuntime", "Limits", "Patterns", "CodingKeys", "CodingKey",
      "PropertyName", "Encoder", "Decoder", "OpenEnum", "Validatable", "ValidationReport",
      "APIClient",
      "APIRequest", "RequestOptions", "JSONValue", "Nullable", "Pattern", "CalendarDate", "Hostile",
      "Model", "Resource", "Equatable", "Comparable", "Character", "Substring", "Range", "Mirror",
      "Any",
      "AnyObject", "Some", "None", "true", "True", "TRUE", "camelCase", "camel_case", "camel-case",
      "CamelCase", "CAMEL_CASE", "camel case", "HTTPServer", "httpServer", "HttpServer", "id", "ID",
      "Id",
      "ids", "IDs",
    ]

  static let keywords = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "init",
    "inout", "internal", "let", "open", "operator", "private", "precedencegroup", "protocol",
    "public",
    "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case", "catch",
    "continue",
    "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return",
    "throw",
    "throws", "switch", "where", "while", "as", "await", "async", "false", "is", "nil", "self",
    "Self",
    "super", "try", "Type", "Protocol", "some", "any", "none", "actor", "macro", "each", "consume",
    "copy",
    "borrow", "borrowing", "consuming", "discard", "unsafe", "yield", "then", "get", "set",
    "willSet",
    "didSet", "_read", "lazy", "weak", "unowned", "mutating", "nonmutating", "dynamic", "final",
    "indirect",
    "infix", "prefix", "postfix", "left", "right", "precedence", "convenience", "required",
    "override",
    "optional", "isolated", "nonisolated", "sending", "distributed", "package", "inline", "module",
  ]

  static let members = [
    "rawValue", "unrecognized", "knownValues", "isRecognized", "hashValue", "hash", "allCases",
    "encode",
    "decode", "description", "debugDescription", "validate", "violations", "additionalProperties",
    "object", "decoder", "encoder", "report", "element", "reason", "value", "values", "type",
    "body",
    "options", "client", "request", "response", "interval", "timeout", "transport", "configuration",
    "environment", "baseURL", "base_url", "apiKey", "api_key", "wait", "updates", "pollState",
    "stored",
    "stored_value", "storedValue", "_value", "newValue", "oldValue", "error", "print", "min", "max",
  ]
}
