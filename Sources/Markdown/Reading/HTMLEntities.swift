import TextGrammar

/// Parses character references: `&amp;`, `&#39;`, `&#x2014;`.
enum HTMLEntities {
  /// The maximum length of a name.
  private static let longest = 12

  /// The character for the reference at an `&`, and the index after the reference.
  static func read(_ bytes: [UInt8], at begin: Int) -> (text: String, end: Int)? {
    let limit = min(bytes.count, begin + longest)
    guard let end = bytes[begin..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(begin + 1)..<end]
    guard name.first == UInt8(ascii: "#") else {
      return characters[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value), value > 0
    else { return nil }
    return (scalar == "\u{A0}" ? " " : String(Character(scalar)), end + 1)
  }

  static func decoded(_ text: String) -> String {
    guard text.contains(sign: "&") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (text, end) = read(bytes, at: index) {
        result += text.utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let characters: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "micro": "µ", "para": "¶",
    "sect": "§", "middot": "·", "bull": "•", "hellip": "…", "prime": "′", "Prime": "″",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›",
    "times": "×", "divide": "÷", "minus": "−", "frac12": "½", "frac14": "¼", "frac34": "¾",
    "sup1": "¹", "sup2": "²", "sup3": "³", "le": "≤", "ge": "≥", "ne": "≠", "equiv": "≡",
    "asymp": "≈", "infin": "∞", "radic": "√", "sum": "∑", "prod": "∏", "part": "∂", "int": "∫",
    "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "lArr": "⇐", "rArr": "⇒",
    "hArr": "⇔", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "curren": "¤",
    "iexcl": "¡", "iquest": "¿", "brvbar": "¦", "not": "¬", "ordf": "ª", "ordm": "º",
    "dagger": "†", "Dagger": "‡", "permil": "‰", "check": "✓", "cross": "✗", "star": "☆",
    "lbrace": "{", "rbrace": "}", "lcub": "{", "rcub": "}", "lbrack": "[", "rbrack": "]",
    "lsqb": "[", "rsqb": "]", "lpar": "(", "rpar": ")", "ast": "*", "num": "#", "vert": "|",
    "verbar": "|", "bsol": "\\", "sol": "/", "colon": ":", "comma": ",", "period": ".",
    "lowbar": "_", "grave": "`", "dollar": "$", "percnt": "%", "commat": "@", "equals": "=",
    "plus": "+", "excl": "!", "quest": "?", "semi": ";", "Tab": " ", "NewLine": " ",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ",
    "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ",
    "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "aacute": "á", "agrave": "à", "acirc": "â", "atilde": "ã", "aring": "å", "aelig": "æ",
    "ccedil": "ç", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "iacute": "í",
    "igrave": "ì", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ograve": "ò",
    "ocirc": "ô", "otilde": "õ", "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û",
    "yacute": "ý", "yuml": "ÿ", "Aacute": "Á", "Agrave": "À", "Acirc": "Â", "Aring": "Å",
    "AElig": "Æ", "Ccedil": "Ç", "Eacute": "É", "Egrave": "È", "Ecirc": "Ê", "Ntilde": "Ñ",
    "Oacute": "Ó", "Oslash": "Ø", "Uacute": "Ú",
  ]
}
