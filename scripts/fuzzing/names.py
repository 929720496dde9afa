"""Generates names that are awkward in Swift, in a file system or in a template."""

import functools
import glob
import re

KEYWORDS = """
Any Protocol Self Type actor any as associatedtype async await borrowing break case catch class
consuming continue convenience default defer deinit didSet discard do dynamic each else enum
extension fallthrough false fileprivate final for func get guard if import in indirect infix init
inout internal is isolated lazy left let macro mutating nil none nonisolated nonmutating open
operator optional override package postfix precedencegroup prefix private protocol public repeat
required rethrows return right self sending set some static struct subscript super switch throw
throws true try typealias unowned unsafe var weak where while willSet yield
""".split()

LIBRARY = """
AnyHashable AnyObject AnyKeyPath Array ArrayLiteralType AsyncSequence AsyncStream Bool BinaryInteger
BitwiseCopyable Bundle Calendar CancellationError CaseIterable Character ClosedRange Clock Codable
CodingKey CodingKeys CodingUserInfoKey Collection Comparable ContinuousClock Copyable
CustomReflectable CustomStringConvertible Data Date DateComponents Decimal Decodable Decoder
DecodingError Dictionary DispatchQueue Double Duration Encodable Encoder EncodingError Equatable
Error Escapable ExpressibleByArrayLiteral ExpressibleByStringLiteral Float Foundation FileManager
FloatLiteralType HTTPField HTTPFields HTTPRequest HTTPResponse HTTPTypes Hashable Hasher
Identifiable Int Int32 Int64 IntegerLiteralType JSONDecoder JSONEncoder KeyPath KeyValuePairs
KeyedDecodingContainer Locale Logger Logging Main MainActor Mirror NSError NSNull NSNumber NSObject
NSString Never Notification Observable Optional Package PartialRangeFrom PartialRangeThrough
PartialRangeUpTo Predicate Progress RandomAccessCollection Range RawRepresentable RawValue Regex
Result Sendable Sequence Set SpecsmithRuntime SpecsmithTesting StaticString String StringLiteralType
StringProtocol Substring Swift Task TaskGroup TextGrammar TimeInterval TimeZone Type UInt UInt64
UInt8 URL URLRequest URLSession UUID Unicode UnkeyedDecodingContainer UnsafePointer Void
_Concurrency _StringProcessing zip abs assert fatalError hash hashValue print type customMirror
description debugDescription encode decode rawValue allCases validate isValid body
""".split()

# Names beyond ASCII: letters without case, letters whose case is a longer word, marks that combine,
# invisible characters, and characters that resemble letters.
UNUSUAL = [
    "ª", "º", "ʰ", "𝒳", "日本", "中", "ß", "ŉame", "ǰ", "ﬁeld", "İ", "ıd", "é", "e\u0301", "a\u0308b",
    "\u0301", "\u0300x", "\u200d", "\u200bz", "\ufeffbom", "\u202eright", "👍", "👩‍👩‍👧", "🇩🇪", "a👍b",
    "①", "²", "x²", "٣", "१", "Ⅷ", "名前", "имя", "Имя", "όνομα", "ÄÖÜ", "naïve", "K", "Å", "ſ", "ᏸ",
    "Ꙁ", "ა", "Ა", "ꟃ", "\u00ad", "\u2028", "\u0085", "\u00a0", "a\u00a0b", "∞", "π", "€",
    "x\u034f", "ﷺ", "\U000e0001", "\ue000", "ஃ", "\u0e33", "กำ", "\u1160", "ㅤ", "·", "a·b", "‿",
    "a‿b", "℘", "ⓐ", "𝟘", "0́", "゛", "々", "〇",
]

SHAPES = [
    "", " ", "  ", "_", "__", "___", "-", "--", ".", "..", "...", "/", "//", "\\", "#", "$", "$0",
    "$a", "$ref", "@", "@type", "*", "%", "%2F", "%s", "&", "+1", "-1", "+", "~", "~0", "~1",
    "~0/~1", "`", "`self`", "'", '"', '"""', "\n", "\t", "a\nb", "a\rb", "\\(x)", "\\n", "//x",
    "/*", "*/", "/* x */", "#if", "#\"", "{}", "{{name}}", "{{{name}}}", "{{/x}}", "{a}", "(", ")",
    "[]", "a[]", "a[b]", "a[b][c]", "<T>", "a,b", ";", "a;b", ":", "a:b", "=", "a=b", "?", "a?",
    "!", "|", "^", "0", "1", "007", "1st", "2d", "1.5", "1_000", "4-6", "46", "4_6", "0x1F", "1e5",
    "a1", "a_1", "a-1", "a1b2", "_id", "id_", "_id_", "__id", "ID", "Id", "id", "iD", "userID",
    "userId", "user_id", "user-id", "user id", "UserId", "USER_ID", "IDs", "ids", "URLs", "urlS",
    "HTTP2", "http_2", "X-Y", "x_y", "xY", "XY", "xy", "a", "A", "aA", "Aa", "AA", "a_a", "../x",
    "../../etc/passwd", "/abs", "a/b", "a/../b", "C:\\x", "CON", "nul", "com1", "Con.swift",
    "a.swift", "Package.swift", ".hidden", ".git", "x.", "x ", " x", "main", "Main", "true", "null",
    "no", "yes", "on", "~", "NaN", "Infinity", "-Infinity", "inf", "nan", "e", "E", "__proto__",
    "constructor", "toString", "Decimal_", "Error_", "Data_", "Limits_", "self_", "x__", "property",
    "additionalProperties", "additional_properties", "undocumentedProperties", "rest", "Rest",
    "unrecognized", "knownValues", "isRecognized", "variants", "discriminator", "client", "request",
    "options", "report", "interval", "timeout", "environment", "transport", "configuration",
    "baseURL", "base_url", "server", "Server", "servers", "credentials", "element", "element1",
    "elements", "value", "values", "key", "object", "array", "decoder", "encoder", "index",
    "answer", "response", "reason", "name", "names", "of", "to", "from", "in", "into", "wait",
    "updates", "list", "get", "put", "create", "delete", "update", "first", "last", "count", "min",
    "max", "minimum", "pattern", "format", "wrappedValue", "projectedValue", "wrapped", "storage",
    "_storage", "default_", "empty", "Empty", "uppercase", "lowercase", "capitalized", "x" * 79,
    "x" * 80, "x" * 81, "x" * 300, "Word" * 60, "word_" * 60, "日" * 200,
]

PLAIN = """
id name status kind type created_at items owner tags price count total email address user order pet
result data error meta page limit offset filter sort url code message details parent children value
""".split()

# Suffixes of names that the generator derives from others.
ENDINGS = """
Request Response Resource Body Error Item Items Value Values Kind Type Model Options Option Element
Elements Entry Case Variant Query Path Headers Parameters Limits Patterns Failure Success Client
Webhooks Count Length Minimum Maximum Bytes Examples Payload Content Object Array Key 1 2 _ _2
""".split()

KINDS = ("plain", "keyword", "library", "project", "unusual", "shape", "variant", "joined")


@functools.cache
def of_project():
    """The identifiers in the templates and in the runtime, which are collected so that none is missing."""
    names = set()
    for path in glob.glob("Templates/**/*.mustache", recursive=True):
        with open(path, encoding="utf-8") as file:
            names.update(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", file.read()))
    for path in glob.glob("Sources/SpecsmithRuntime/**/*.swift", recursive=True):
        with open(path, encoding="utf-8") as file:
            names.update(re.findall(
                r"\b(?:struct|class|enum|actor|protocol|typealias|case|func|var|let|associatedtype)"
                r" +([A-Za-z_][A-Za-z0-9_]*)", file.read()))
    return sorted(names)


class NameMaker:
    """Generates names. A document has few kinds of them, so that some have mostly plain names."""

    def __init__(self, source):
        self.random = source
        self.weights = [source.choice((0, 0, 1, 3)) for _ in KINDS]
        self.weights[0] = source.choice((1, 5, 20))
        self.drawn = []

    def name(self):
        """Any name."""
        name = self._of(self.random.choices(KINDS, self.weights)[0])
        self.drawn.append(name)
        return name

    def names(self, count):
        """Names of one scope without duplicates, in the order of their generation."""
        return list(dict.fromkeys(self.name() for _ in range(count)))

    def component(self):
        """A key in Components, whose characters the specification restricts."""
        return re.sub(r"[^A-Za-z0-9._-]", "_", self.name()) or "_"

    def token(self):
        """The name of a header field."""
        return re.sub(r"[^A-Za-z0-9!#$%&'*+.^_`|~-]", "-", self.name()) or "X"

    def template(self):
        """A name that is valid in a placeholder of a path."""
        return re.sub(r"[{}/?#]", "", self.name()) or "id"

    def _of(self, kind):
        r = self.random
        if kind == "plain":
            return r.choice(PLAIN)
        if kind == "keyword":
            return r.choice(KEYWORDS)
        if kind == "library":
            return r.choice(LIBRARY)
        if kind == "project":
            return r.choice(of_project())
        if kind == "unusual":
            return r.choice(UNUSUAL)
        if kind == "shape":
            return r.choice(SHAPES)
        if kind == "variant":
            return self._variant(r.choice(self.drawn) if self.drawn else r.choice(PLAIN))
        return r.choice(("_", "-", ".", " ", "", "/")).join(
            self._of(r.choice(KINDS[:6])) for _ in range(r.randint(2, 3)))[:400]

    def _variant(self, name):
        """A name that rules of spelling or naming may confuse with another one, or derive from it."""
        r = self.random
        if r.random() < 0.4:
            return name + r.choice(ENDINGS)
        return r.choice(
            (str.upper,
             str.lower,
             str.capitalize,
             str.swapcase,
             lambda n: n + "_",
             lambda n: "_" + n,
             lambda n: n.replace(
                 "_",
                 "-"),
                lambda n: n + "1",
                lambda n: n + "s",
                lambda n: re.sub(
                 "([A-Z])",
                 r"_\1",
                 n),
                lambda n: n + " ",
                lambda n: n + "\u0301",
             ))(name)
