import RuleSets

extension [CommandName] {
  /// The commands whose reports may tell of some actions or findings only.
  static let selecting: [CommandName] = [.check, .nightly, .chase]
}

extension Option where Value == [String] {
  /// Director leads whose actions are told of.
  static var lead: Option {
    .texts("lead", "NAME", "report only actions of this director lead, however the name is typed", on: .selecting)
  }

  /// Update owners and other leads whose actions are told of.
  static var owner: Option {
    .texts("owner", "NAME", "report only actions of this update owner or other lead", on: .selecting)
  }

  /// Themes that are told of.
  static var theme: Option { .texts("theme", "NAME", "report only actions of this theme", on: .selecting) }

  /// How refs begin that are told of.
  static var ref: Option {
    .texts(
      "ref", "BEGINNING",
      "report only actions whose ref begins so, by its parts: OC.A2 is not the beginning of OC.A20.1",
      on: .selecting)
  }
}

extension Option where Value == [Rule.Level] {
  /// The levels of the findings that are told.
  static var level: Option {
    Option(
      "level", value: "LEVEL", choices: [Rule.Level.error, .warning, .note].map(\.rawValue), isRepeatable: true,
      "report only findings of this level; others do not count for the exit code", standard: [],
      on: .selecting + [.summaryCheck]
    ) { texts, _ in texts.compactMap(Rule.Level.init(rawValue:)) }
  }
}

extension Option where Value == [(field: String, value: String)] {
  /// Which actions are told of, by their fields.
  static var whereField: Option {
    Option(
      "where", value: "FIELD=VALUE", isRepeatable: true,
      "report only actions whose field has the value (theme=\"Corporate Oversight\"); of one field any of several values, of several "
        + "fields all",
      standard: [], on: .selecting
    ) { texts, subject throws(CommandFailure) in
      var wanted: [(field: String, value: String)] = []
      for text in texts {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
          throw CommandFailure(
            "\(subject) needs a field and a value, such as theme=\"Corporate Oversight\", not \"\(text)\"")
        }
        wanted.append((String(text[..<sign]), String(text[text.index(after: sign)...])))
      }
      return wanted
    }
  }
}
