import Dates

extension Option where Value == Bool {
  /// An option without a value.
  static func flag(_ name: String, letter: Character? = nil, _ help: String, on commands: [CommandName]) -> Option {
    Option(name, letter: letter, value: nil, help, standard: false, on: commands) { _, _ in true }
  }
}

extension Option where Value == String? {
  /// An option that takes any text.
  static func text(
    _ name: String, letter: Character? = nil, _ value: String, _ help: String, shown: String? = nil,
    on commands: [CommandName]
  ) -> Option {
    Option(name, letter: letter, value: value, help, standard: nil, shown: shown, on: commands) { texts, _ in
      texts.last
    }
  }
}

extension Option where Value == [String] {
  /// An option that takes texts, one each time that it is given.
  static func texts(
    _ name: String, _ value: String, _ help: String, shown: String? = nil, on commands: [CommandName]
  ) -> Option {
    Option(name, value: value, isRepeatable: true, help, standard: [], shown: shown, on: commands) { texts, _ in texts }
  }

  /// An option that takes names with commas between, any number each time that it is given.
  static func names(_ name: String, _ value: String, _ help: String, on commands: [CommandName]) -> Option {
    Option(name, value: value, isRepeatable: true, help, standard: [], on: commands) { texts, _ in
      texts.flatMap(NameList.names)
    }
  }
}

/// Names with commas between.
enum NameList {
  /// The names, without the spaces around them.
  static func names(in text: String) -> [String] {
    text.split(separator: ",").map { part in
      let start = part.drop { $0 == " " }
      return String(start.lastIndex { $0 != " " }.map { start[...$0] } ?? "")
    }.filter { !$0.isEmpty }
  }
}

extension Option where Value == Int {
  /// An option that takes a whole number.
  static func number(
    _ name: String, _ value: String, _ help: String, standard: Int, from least: Int = 1,
    upTo most: Int = WholeNumber.largest, on commands: [CommandName]
  ) -> Option {
    Option(name, value: value, help, standard: standard, shown: String(standard), on: commands) {
      texts, subject throws(CommandFailure) in
      try WholeNumber.read(texts.last ?? "", subject, from: least, upTo: most)
    }
  }
}

extension Option where Value == Int? {
  /// The same where what holds otherwise is no one number.
  static func number(
    _ name: String, _ value: String, _ help: String, shown: String, from least: Int = 1,
    upTo most: Int = WholeNumber.largest, on commands: [CommandName]
  ) -> Option {
    Option(name, value: value, help, standard: nil, shown: shown, on: commands) {
      texts, subject throws(CommandFailure) in
      try WholeNumber.read(texts.last ?? "", subject, from: least, upTo: most)
    }
  }
}

/// Whole numbers as options take them.
enum WholeNumber {
  /// The largest that any option takes: what is reckoned with it stays a number.
  static let largest = 1 << 50

  /// The number that the text is.
  static func read(
    _ text: String, _ subject: String, from least: Int, upTo most: Int
  ) throws(CommandFailure) -> Int {
    guard let number = Int(text), number >= least else {
      throw CommandFailure("\(subject) needs a whole number of at least \(least), not \"\(text)\"")
    }
    if number <= most { return number }
    throw CommandFailure("\(subject) needs a whole number of \(most) at most, not \"\(text)\"")
  }
}

extension Option {
  /// An option that takes one of a few words; the first holds where none is given.
  static func choice(
    _ name: String, letter: Character? = nil, _ value: String, _ help: String, first: (word: String, value: Value),
    _ others: [(word: String, value: Value)], on commands: [CommandName]
  ) -> Option {
    let all = [first] + others
    return Option(
      name, letter: letter, value: value, choices: all.map(\.word), help, standard: first.value, shown: first.word,
      on: commands
    ) { texts, _ in
      all.first { $0.word == texts.last }?.value ?? first.value
    }
  }

  /// The same for all words of a type.
  static func choice(
    _ name: String, letter: Character? = nil, _ value: String, _ help: String, first: Value, on commands: [CommandName]
  ) -> Option where Value: CaseIterable & RawRepresentable & Equatable, Value.RawValue == String {
    let others = Value.allCases.filter { $0 != first }.map { ($0.rawValue, $0) }
    return choice(name, letter: letter, value, help, first: (first.rawValue, first), others, on: commands)
  }
}

extension Option where Value == Day? {
  /// An option that takes a calendar day.
  static func day(_ name: String, _ help: String, shown: String? = nil, on commands: [CommandName]) -> Option {
    Option(name, value: "DATE", help, standard: nil, shown: shown, on: commands) {
      texts, subject throws(CommandFailure) in
      let text = texts.last ?? ""
      if let day = TypedDay.read(text) { return day }
      throw CommandFailure("\(subject) needs a calendar day such as 2024-01-31 or 31.1.24, not \"\(text)\"")
    }
  }
}
