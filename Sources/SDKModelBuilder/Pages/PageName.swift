import OperationNames
import TextGrammar

/// The name of a parameter or a property as far as pages are concerned: without case and
/// separators, so that `page[after]`, `pageAfter` and `page_after` are equal.
struct PageName: Hashable, ExpressibleByStringLiteral {
  let text: String

  init(_ name: String) {
    // A fast path without Unicode tables.
    if name.hasOnlyBytes(where: { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) {
      text = name
      return
    }
    text =
      FoldedName.ascii(name)
      ?? String(name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit })
      .lowercased()
  }

  /// Whether the name speaks of what comes next.
  var isNext: Bool { text.hasScalarPrefix("next") }

  init(stringLiteral value: String) {
    text = value
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

/// The words that APIs use for pages.
enum PageWords {
  // MARK: Requests

  /// Cursors, as far as nothing else has such a name.
  static let cursors: Set<PageName> = afterItems.union([
    "aftercursor", "bookmark", "continuation", "continuationtoken", "continue", "cursor",
    "cursorafter", "marker", "nextcursor", "nextmarker", "nextpagetoken", "nexttoken", "pagecursor",
    "pagetoken", "pagingcursor", "pagingtoken", "paginationtoken", "pagestate", "scrollid",
    "searchafter", "skiptoken", "startcursor", "startkey", "starttoken", "startingtoken",
    "streamposition",
  ])
  /// Cursors that are the id of the item before the page.
  static let afterItems: Set<PageName> = [
    "after", "afterid", "pageafter", "sinceid", "startafter", "startingafter", "startingid",
  ]
  /// The inputs that request the pages in the other direction.
  static let opposites: [PageName: PageName] = [
    "after": "before", "afterid": "beforeid", "pageafter": "pagebefore",
    "startingafter": "endingbefore", "startafter": "endbefore",
  ]
  /// Strings that are cursors if the response has one.
  static let vagueCursors: Set<PageName> = ["next", "nextpage", "page", "token"]
  static let offsets: Set<PageName> = [
    "offset", "odataskip", "pageoffset", "skip", "start", "startat", "startindex", "startrow",
  ]
  static let numbers: Set<PageName> = [
    "currentpage", "page", "pageindex", "pageno", "pagenum", "pagenumber",
  ]
  /// Other names of what chooses a page.
  static let choices: Set<PageName> = ["pageable", "pagination", "paging", "position"]

  /// The number of the first page, if a description of the number states it.
  static func firstNumber(in description: String) -> Int? {
    let words = description.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(
      separator: " ")
    let phrases = { (word: String, number: String) in
      [
        "\(word) based", "\(word) indexed", "\(number) based", "\(number) indexed",
        "starts at \(number)", "starting at \(number)", "starting from \(number)",
        "starts from \(number)", "starts with \(number)", "starting with \(number)",
        "begins at \(number)", "beginning at \(number)", "first page is \(number)",
        "\(number) is the first page", "first page has the number \(number)",
      ]
    }
    let isZero = phrases("zero", "0").contains { words.containsScalars(of: $0) }
    let isOne = phrases("one", "1").contains { words.containsScalars(of: $0) }
    return isZero == isOne ? nil : isZero ? 0 : 1
  }

  /// The inputs at the end of a range that `from` begins.
  static let ends: Set<PageName> = ["before", "end", "enddate", "till", "to", "until"]
  /// The inputs that limit a list of ids at the end opposite to `since_id`.
  static let endIDs: Set<PageName> = [
    "before", "beforeid", "maxid", "minid", "until", "untilid",
  ]

  /// Whether a description says that items follow an id.
  static func saysAfterID(_ description: String) -> Bool {
    let words = Set(description.lowercased().split { !$0.isLetter }.map(String.init))
    return words.contains("id")
      && !words.isDisjoint(with: ["after", "greater", "higher", "larger"])
      && words.isDisjoint(with: ["newer", "recent", "time", "timestamp"])
  }

  static let sizes: Set<PageName> = [
    "count", "first", "hitsperpage", "itemsperpage", "limit", "max", "maxitems", "maxpagesize",
    "maxresults", "num", "pagelimit", "pagesize", "perpage", "resultsperpage", "rows", "size",
    "take", "top",
  ]

  // MARK: Responses

  /// Cursors of the next page, the surest first.
  static let nextCursors: [PageName] = [
    "nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextcontinuationtoken",
    "nextmarker", "nextpage", "next", "nextstartingafter", "nextafter", "nextid", "nextkey",
    "nextstreamposition", "nextpagestate", "cursornext", "endcursor", "aftercursor", "cursorafter",
    "continuationtoken", "paginationtoken", "pagingtoken", "after", "cursor", "pagetoken",
    "bookmark", "scrollid", "continue", "marker",
  ]
  /// The id of the last item, which is a cursor only if the response says whether there are more.
  static let lastIDs: [PageName] = ["lastid", "lastcursor"]
  static let nextLinks: [PageName] = [
    "nextlink", "nexturl", "nexturi", "nexthref", "nextpageurl", "nextpageuri", "nextpagelink",
    "odatanextlink", "nextpath",
  ]
  static let nextNumbers: [PageName] = ["nextpage", "nextpagenumber"]
  static let nextHeaders: Set<PageName> = [
    "xaftercursor", "xcontinuationtoken", "xnextcursor", "xnextpage", "xnextpagetoken",
    "xnexttoken", "nextcursor", "nextpagetoken", "continuationtoken",
  ]
  static let hasMore: [PageName] = [
    "hasmore", "hasnextpage", "hasnext", "more", "hasmoreitems", "hasmorepages", "hasmoreresults",
    "hasmorerecords", "hasmoredata", "morepages", "moreavailable", "morerecords",
  ]
  static let totals: [PageName] = [
    "total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalelements",
    "totalentries", "totalsize", "totalhits", "totalrows", "totalnumber",
  ]
  static let pageCounts: [PageName] = [
    "totalpages", "numpages", "numberofpages", "totalpage", "pages", "lastpage",
  ]
  static let currentNumbers: [PageName] = [
    "page", "perpage", "pagesize", "currentpage", "pagenumber",
  ]

  // MARK: Items

  static let items: [PageName] =
    ListNames.usual.map { PageName($0) } + [
      "resources", "objects", "rows", "hits", "nodes", "docs", "members", "collection",
    ]
  /// The properties that identify an item, the most usual first.
  static let identities = ["id", "token", "uuid", "guid", "sid", "_id"]
  /// Objects that contain the list of items.
  static let itemHolders: Set<PageName> = Set(items).union(["embedded", "response"])
  /// Lists that are not the items.
  static let otherLists: Set<PageName> = [
    "aggregations", "columns", "error", "errors", "facets", "included", "link", "links", "messages",
    "notices", "warnings",
  ]
  /// The properties of a list that say nothing but that it is one.
  static let ofLists: Set<PageName> = ["data", "firstid", "hasmore", "lastid", "object", "url"]

  /// Whether an object of such a name may describe the page.
  static func describesPage(_ name: PageName) -> Bool {
    ["meta", "pag", "link", "cursor", "info", "next"].contains {
      name.text.containsScalars(of: $0)
    }
  }

  /// The last words of paths that read although they are posted to.
  static let readingVerbs: Set<PageName> = ["fetch", "filter", "find", "list", "query", "search"]
}
