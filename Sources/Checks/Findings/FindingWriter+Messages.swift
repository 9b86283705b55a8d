import Dates
import RuleSets
import Texts
import Trackers

/// Messages and remedies with their placeholders filled.
extension FindingWriter {
  /// What a rule says that is raised on what `facts` stand on.
  func message(ofRule index: Int, inCase place: Int?, _ facts: ActionFacts) -> String {
    Wording.made { append(layouts[index].message(inCase: place), ofRule: index, facts, to: &$0) }
  }

  /// What it says to do about it.
  func remedy(ofRule index: Int, inCase place: Int?, _ facts: ActionFacts) -> String {
    Wording.made { append(layouts[index].remedy(inCase: place), ofRule: index, facts, to: &$0) }
  }

  /// What it says the cell may mean; empty where it does not know.
  func suggestion(ofRule index: Int, _ facts: ActionFacts) -> String {
    layouts[index].suggestion.map { suggestion in
      Wording.made { append(suggestion, ofRule: index, facts, to: &$0) }
    } ?? ""
  }

  /// Appends a sentence of a rule with its placeholders filled.
  func append(_ sentence: SentenceLayout, ofRule index: Int, _ facts: ActionFacts, to out: inout ByteScratch) {
    for piece in sentence.pieces {
      switch piece {
      case .text(let range): sentence.append(range, to: &out)
      case .fact(let fact): append(wordsOf: fact, facts, to: &out)
      case .quotation(let fact, let tests):
        if !append(quotationBy: sentence.tests[tests], facts, to: &out) { append(wordsOf: fact, facts, to: &out) }
      case .phrase:
        guard let phrase = evaluator.phrase(of: ruleSet.rules[index].condition, facts) else {
          out.append("a phrase")
          continue
        }
        out.append("“")
        out.append(phrase)
        out.append("”")
      }
    }
  }

  /// Appends a text in quotation marks, cut around the phrase in it, or in a part of it, that makes the first of the
  /// tests hold which finds one; false where none does.
  private func append(quotationBy tests: [FactTest], _ facts: ActionFacts, to out: inout ByteScratch) -> Bool {
    for test in tests {
      let isFound =
        evaluator.facts.value(test.fact, of: facts).withText { text in
          guard let place = evaluator.place(of: test.test, in: text, facts) else { return false }
          out.append(quoted: text, around: place)
          return true
        } ?? false
      if isFound { return true }
    }
    return false
  }

  /// A fact as it reads in a sentence.
  func words(_ index: Int, _ action: ActionFacts) -> String {
    Wording.made { append(wordsOf: index, action, to: &$0) }
  }

  /// Appends a fact as it reads in a sentence.
  func append(wordsOf index: Int, _ action: ActionFacts, to out: inout ByteScratch) {
    let style = styles[index]
    switch evaluator.facts.value(index, of: action) {
    case .pending, .none: out.append("none")
    case .flag(let flag): out.append(flag ? "yes" : "no")
    case .text(let text): append(text, style, action, to: &out)
    case .typed(let text):
      if style == .name { out.append(text) } else { text.withBytes { out.append(quoted: $0) } }
    case .update(let update): update.withText { out.append(quoted: $0) }
    case .words(let text): out.append(text)
    case .status(.known(let status)): out.append(ruleSet.statuses[status].title)
    case .status(.blank): out.append("blank")
    case .status(.unknown):
      guard let typed = evaluator.facts.all[index].cell?(action) else { return out.append("an unknown status") }
      append(inQuotes: typed, to: &out)
    case .reading(let reading):
      if let days = reading.days { return out.append(days: days, ruleSet.dateWords) }
      if reading.kind == .blank { return out.append("blank") }
      append(inQuotes: evaluator.facts.all[index].cell?(action) ?? "", to: &out)
    case .days(let days):
      if style == .period { return out.append(Wording.period(days, ruleSet.dateWords)) }
      out.append(days: days, ruleSet.dateWords)
    case .number(let number): out.append(number: number)
    case .numbers(let numbers):
      out.append(numbers.isEmpty ? "none" : Texts.listed(numbers.map { Wording.number($0) }))
    case .choice(let choice): out.append(choice)
    case .statuses(let statuses):
      for (place, status) in statuses.enumerated() {
        if place > 0 { out.append(" or ") }
        out.append(ruleSet.statuses[status].title)
      }
    case .list(let list): append(list, to: &out)
    case .action(let number): out.append(action.rows?.address(number) ?? "none")
    }
  }

  /// `a`, `a and b`, `a, b and c`, `a, b, c and 9 more`: as `listed` has it.
  private func append(_ list: FactList, to out: inout ByteScratch) {
    let shown = min(12, list.itemCount)
    let left = list.count - shown
    for place in 0..<shown {
      if place > 0 { out.append(place == shown - 1 && left <= 0 ? " and " : ", ") }
      list[place].withBytes { out.append(short: $0) }
    }
    // Of one alone nothing more is said.
    guard left > 0, shown > 1 else { return }
    out.append(" and ")
    out.append(decimal: left)
    out.append(" more")
  }

  private func append(_ text: Bytes, _ style: Fact.Style, _ action: ActionFacts, to out: inout ByteScratch) {
    switch style {
    case .name:
      let start = out.count
      out.append(short: text)
      if out.count > start { return }
      out.append("Action ")
      out.append(decimal: action.number + 1)
    case .quoted, .period: if isWhiteSpace(text) { out.append("blank") } else { out.append(quotedCell: text) }
    }
  }

  private func append(inQuotes text: String, to out: inout ByteScratch) {
    out.append("“")
    text.withBytes { out.append(short: $0) }
    out.append("”")
  }
}
