import Dates

/// A tidied date cell as words and what stands between them, for a second reading that is slow and plain.
struct PlainText {
  /// In lower case.
  let words: [String]
  /// Before the first word, between them, and behind the last.
  let gaps: [String]

  init(_ text: String) {
    var words: [String] = []
    var gaps = [""]
    var isInWord = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        if isInWord { words[words.count - 1].append(character) } else { words.append(String(character)) }
        if !isInWord { gaps.append("") }
        isInWord = true
      } else {
        gaps[gaps.count - 1].append(character)
        isInWord = false
      }
    }
    self.words = words
    self.gaps = gaps
  }

  func word(_ index: Int) -> String { index >= 0 && index < words.count ? words[index] : "" }

  /// What stands behind a word.
  func gap(_ index: Int) -> String { gaps[index + 1] }

  /// Whether something stands between two words, spaces around it or none.
  func gap(_ index: Int, isOneOf signs: [String]) -> Bool {
    guard index + 1 < words.count else { return false }
    return signs.contains(gap(index)) || signs.contains(gap(index).filter { $0 != " " })
  }

  /// The gap without the comma that may stand in it first, and without the apostrophe that may stand in it last.
  func bareGap(_ index: Int, comma: Bool = true, apostrophe: Bool = false) -> String? {
    guard index + 1 < words.count else { return nil }
    var rest = Substring(gap(index)).drop { $0 == " " }
    if comma, rest.first == "," { rest = rest.dropFirst() }
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    if apostrophe, rest.last == "'" { rest = rest.dropLast() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  // MARK: Words with a meaning

  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  static let weekdays = [
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "weds": 2, "thursday": 3,
    "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
  ]

  func month(_ index: Int) -> Int? { PlainText.months[word(index)] }

  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    let word = word(index)
    return digits.contains(word.count) && word.allSatisfy(\.isNumber) ? Int(word) : nil
  }

  /// A year of two or four digits.
  func year(_ index: Int) -> Int? {
    if let short = number(index, digits: 2...2) { return 2000 + short }
    return number(index, digits: 4...4).flatMap { Month.years.contains($0) ? $0 : nil }
  }

  func longYear(_ index: Int) -> Int? { word(index).count == 4 ? year(index) : nil }

  /// A year behind a word: an apostrophe stands before two digits only.
  func year(behind index: Int) -> Int? {
    guard let year = year(index + 1) else { return nil }
    return gap(index).contains("'") && word(index + 1).count == 4 ? nil : year
  }

  /// The number of a day, and whether it has an ending.
  func day(_ index: Int) -> (day: Int, hasEnding: Bool)? {
    if let day = number(index, digits: 1...2) { return (day, false) }
    for ending in ["st", "nd", "rd", "th"] where word(index).hasSuffix(ending) {
      let digits = word(index).dropLast(2)
      if (1...2).contains(digits.count), digits.allSatisfy(\.isNumber), let day = Int(digits) { return (day, true) }
    }
    return nil
  }

  /// Whether `/`, `-` or `.` and a digit stand straight behind the word.
  func goesOn(_ index: Int) -> Bool {
    ["/", "-", "."].contains(gap(index)) && word(index + 1).first?.isNumber == true
  }

  /// Whether one of these signs alone joins the word to the one before.
  func isJoined(_ index: Int) -> Bool { index > 0 && ["/", "-", "."].contains(gap(index - 1)) }
}
