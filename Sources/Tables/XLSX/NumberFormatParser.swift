/// Takes a number format's code apart: sections, literals, colours, locales, and the letters of dates and times.
struct NumberFormatParser {
  private typealias Piece = NumberFormatSection.Piece

  /// Codes longer than Excel allows are not looked at beyond this.
  private static let longest = 1024

  private let letters: [Character]
  private var at = 0
  private var section = NumberFormatSection()
  /// What the current section has so far, so that its pieces are not gone through for each further one.
  private var seenPoint = false
  private var hasDigits = false
  private var lastTemporal: Piece?

  /// The sections of a format's code.
  static func sections(of code: String) -> [NumberFormatSection] {
    var parser = NumberFormatParser(code)
    return parser.parse()
  }

  private init(_ code: String) { letters = Array(code.prefix(Self.longest)) }

  private mutating func parse() -> [NumberFormatSection] {
    var sections: [NumberFormatSection] = []
    while at < letters.count {
      if letters[at] == ";" {
        sections.append(finished())
        at += 1
      } else {
        takeNext()
      }
    }
    sections.append(finished())
    return sections
  }

  private mutating func finished() -> NumberFormatSection {
    defer {
      section = NumberFormatSection()
      seenPoint = false
      hasDigits = false
      lastTemporal = nil
    }
    section.tellMinutesFromMonths()
    return section
  }

  // MARK: - Pieces

  private mutating func takeNext() {
    let letter = letters[at]
    switch letter {
    case "\"": takeQuoted()
    case "\\", "_", "*": takeEscaped(letter)
    case "[": takeBracket()
    case "e" where isExponent, "E" where isExponent: takeExponent()
    case "y", "Y", "e", "E", "b", "B": append(.year(run()))
    case "m", "M": append(.month(run()))
    case "d", "D": append(.day(run()))
    case "h", "H": append(.hour(run()))
    case "s", "S": append(.second(run()))
    case "a", "A": takeHalf()
    case "g", "G": takeGeneral()
    case "@": take(.text)
    case "0", "#", "?": takeDigit(letter)
    case ".": takePoint()
    case ",": takeComma()
    case "%":
      section.digits.percents += 1
      takeLiteral("%")
    case "/" where hasDigits:
      section.digits.isFraction = true
      at += 1
    default: takeLiteral(String(letter))
    }
  }

  private mutating func append(_ piece: Piece) {
    section.pieces.append(piece)
    if piece.isTemporal { lastTemporal = piece }
    if piece == .digits { hasDigits = true }
  }

  private mutating func take(_ piece: Piece) {
    append(piece)
    at += 1
  }

  private mutating func takeLiteral(_ text: String) {
    append(literal: text)
    at += 1
  }

  private mutating func append(literal text: String) {
    guard case .literal(var before) = section.pieces.last else { return append(.literal(text)) }
    // Taken out, so that it is not copied.
    section.pieces.removeLast()
    before += text
    section.pieces.append(.literal(before))
  }

  /// How often the current letter repeats, in either case; passes over them.
  private mutating func run() -> Int {
    let letter = letters[at].lowercased()
    let start = at
    while at < letters.count, letters[at].lowercased() == letter { at += 1 }
    return at - start
  }

  private mutating func takeQuoted() {
    at += 1
    let start = at
    while at < letters.count, letters[at] != "\"" { at += 1 }
    append(literal: String(letters[start..<at]))
    at += 1
  }

  /// `\x` shows x, `_x` a space as wide as x, `*x` fills the cell with x.
  private mutating func takeEscaped(_ sign: Character) {
    guard at + 1 < letters.count else {
      at += 1
      return
    }
    if sign == "\\" { append(literal: String(letters[at + 1])) }
    if sign == "_" { append(literal: " ") }
    at += 2
  }

  /// Colours, conditions and locales show nothing; `[$£-809]` shows the currency; `[h]` counts hours past a day.
  private mutating func takeBracket() {
    let start = at + 1
    while at < letters.count, letters[at] != "]" { at += 1 }
    let inside = String(letters[start..<max(start, at)])
    at += 1
    let lower = inside.lowercased()
    if inside.hasPrefix("$") {
      append(literal: String(inside.dropFirst().prefix { $0 != "-" }))
    } else if !lower.isEmpty, lower.allSatisfy({ $0 == "h" }) {
      append(.elapsedHours)
    } else if !lower.isEmpty, lower.allSatisfy({ $0 == "m" }) {
      append(.elapsedMinutes)
    } else if !lower.isEmpty, lower.allSatisfy({ $0 == "s" }) {
      append(.elapsedSeconds)
    }
  }

  private mutating func takeHalf() {
    let rest = String(letters[at..<min(letters.count, at + 5)]).lowercased()
    if rest.hasPrefix("am/pm") {
      append(.half)
      at += 5
    } else if rest.hasPrefix("a/p") {
      append(.half)
      at += 3
    } else if rest.hasPrefix("aaa") {
      // The weekday, as East Asian formats write it.
      append(.day(max(3, min(4, run()))))
    } else {
      takeLiteral(String(letters[at]))
    }
  }

  private mutating func takeGeneral() {
    let rest = String(letters[at..<min(letters.count, at + 7)]).lowercased()
    if rest == "general" {
      append(.general)
      at += 7
    } else if rest.hasPrefix("gg") || rest.hasPrefix("ge") {
      // An era's name stands before its year.
      while at < letters.count, letters[at].lowercased() == "g" { at += 1 }
    } else {
      takeLiteral(String(letters[at]))
    }
  }

  // MARK: - Digits

  private var isExponent: Bool { at + 1 < letters.count && (letters[at + 1] == "+" || letters[at + 1] == "-") }

  private mutating func takeExponent() {
    at += 2
    let start = at
    while at < letters.count, "0#?".contains(letters[at]) { at += 1 }
    section.digits.exponent = at - start
  }

  private mutating func takeDigit(_ letter: Character) {
    if case .second = lastTemporal, seenPoint {
      append(.fraction(run()))
      return
    }
    if seenPoint {
      section.digits.decimals += 1
      if letter == "0" { section.digits.fixedDecimals = section.digits.decimals }
    } else if letter == "0" {
      section.digits.integers += 1
    }
    if !hasDigits { append(.digits) }
    at += 1
  }

  private mutating func takePoint() {
    seenPoint = true
    if lastTemporal == nil, at + 1 < letters.count, "0#?".contains(letters[at + 1]) || hasDigits {
      if !hasDigits { append(.digits) }
      at += 1
    } else {
      takeLiteral(".")
    }
  }

  /// A comma between digits groups them; one behind them divides by a thousand; elsewhere it is text.
  private mutating func takeComma() {
    guard section.pieces.last == .digits else { return takeLiteral(",") }
    if at + 1 < letters.count, "0#?".contains(letters[at + 1]) {
      section.digits.groups = true
    } else {
      section.digits.thousands += 1
    }
    at += 1
  }
}

extension NumberFormatSection {
  /// `m` means minutes straight behind hours and straight before seconds.
  fileprivate mutating func tellMinutesFromMonths() {
    let times = pieces.indices.filter { pieces[$0].isTemporal }
    for (position, index) in times.enumerated() {
      guard case .month(let length) = pieces[index], length <= 2 else { continue }
      let before = position > 0 ? pieces[times[position - 1]] : nil
      let after = position + 1 < times.count ? pieces[times[position + 1]] : nil
      if before?.isHours == true || after?.isSeconds == true { pieces[index] = .minute(length) }
    }
  }
}

extension NumberFormatSection.Piece {
  fileprivate var isHours: Bool {
    switch self {
    case .hour, .elapsedHours: true
    default: false
    }
  }

  fileprivate var isSeconds: Bool {
    switch self {
    case .second, .elapsedSeconds: true
    default: false
    }
  }
}
