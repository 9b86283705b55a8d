import Dates
import Texts

/// Tests as sentences.
extension ConditionText {
  /// The sentence that the test is; `own` is what to say for its fact, and `other` for the one that it compares with,
  /// in place of their names.
  package func clause(of test: FactTest, own: String? = nil, other: String? = nil) -> Clause {
    let fact = signature(test.fact)
    func says(_ verb: Clause.Verb, _ rest: String) -> Clause {
      Clause(own ?? fact.name, verb, rest, isPlural: fact.type.isList)
    }
    switch test.test {
    case .isTrue(let expected):
      let clause = fact.clause ?? says(.be, "yes")
      return expected ? clause : !clause
    case .blank(let expected): return says(.be, "blank").saying(expected)
    case .known(let expected): return says(.be, "known").saying(expected)
    case .empty(let expected): return Clause("", .exist, fact.bareName).saying(!expected)
    case .textIs(let texts): return says(.be, quoted(texts))
    case .textDiffers(let texts): return says(.act(.differs), "from \(quoted(texts))")
    case .contains(let texts): return says(.act(.contains), quoted(texts))
    case .matches(let list): return says(.be, "as a whole a phrase of \(name(list))")
    case .holds(let lists):
      return says(.act(.holds), "a phrase of \(either(lists.map(name)))")
    case .holdsUnlessPreceded(let list, let unless, let within):
      return says(
        .act(.holds), "a phrase of \(name(list)) with none of \(name(unless)) among the \(within) words before it")
    case .holdsNear(let list, let near, let within, let isNear):
      return says(
        .act(.holds),
        "a phrase of \(name(list)) with \(isNear ? "one" : "none") of \(name(near)) within \(within) words of it")
    case .statusIs(let set): return says(.be, either(statuses(set)))
    case .readingIs(let kinds):
      let words = DateReading.Kind.allCases.filter { kinds.contains($0.rawValue) }.map(\.words)
      return says(.act(.reads), "as \(either(words))")
    case .marked(let marks): return says(.be, "marked as \(either(marks.sorted().map(spaced)))")
    case .choiceIs(let choices): return says(.be, either(choices.sorted().map(spaced)))
    case .weekday(let days):
      let names = Weekday.allCases.filter(days.contains).map {
        $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst()
      }
      return says(.act(.falls), "on \(either(names))")
    case .compare(let comparison, let operand):
      return says(.be, comparison.words + (other ?? words(operand)))
    case .related(let relation, let compared):
      return says(relation.verb, "\(relation.words) \(other ?? name(compared))".trimmingPrefix(" ").description)
    }
  }

  /// What a number is compared with.
  func words(_ operand: Test.Operand) -> String {
    switch operand {
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .fact(let fact): name(fact)
    }
  }

  private func name(_ list: PhraseListID) -> String {
    let index = Int(list.index)
    return ruleSet.phraseListNames.indices.contains(index) ? "“\(ruleSet.phraseListNames[index])”" : "a list"
  }

  private func quoted(_ texts: [String]) -> String { either(texts.sorted().map { "“\($0)”" }) }

  /// The statuses; all that are rated, or finished, in one word.
  private func statuses(_ set: StatusSet) -> [String] {
    let all = ruleSet.statuses
    var left = all.indices.filter { set.contains(StatusSet(index: $0)) }
    var names: [String] = []
    let groups: [(String, (Status) -> Bool)] = [("rated", { $0.rank != nil }), ("finished", \.isFinished)]
    for (name, isOf) in groups {
      let members = all.indices.filter { isOf(all[$0]) }
      guard members.count > 1, members.allSatisfy(left.contains) else { continue }
      names.append(name)
      left.removeAll(where: members.contains)
    }
    names += left.map { hasStatusIDs ? all[$0].id : "“\(all[$0].title)”" }
    if set.contains(.blank) { names.append("blank") }
    if set.contains(.unknown) { names.append("unknown") }
    return names
  }

  private func either(_ items: [String]) -> String { listed(items, by: "or", most: .max) }
}

extension Test.Comparison {
  /// What stands between *is* and the number.
  fileprivate var words: String {
    switch self {
    case .equal: ""
    case .atLeast: "at least "
    case .atMost: "at most "
    case .moreThan: "more than "
    case .lessThan: "less than "
    }
  }
}

extension Test.Relation {
  /// What the one fact does to the other.
  fileprivate var verb: Clause.Verb {
    switch self {
    case .same, .worse, .before, .after, .allWorse, .allBetter: .be
    case .differs: .act(.differs)
    case .endsBefore, .endsAfter: .act(.ends)
    case .sameDays: .act(.means)
    case .includes: .act(.includes)
    case .contains: .act(.contains)
    }
  }

  /// What stands between the verb and the other fact.
  fileprivate var words: String {
    switch self {
    case .same: "the same as"
    case .differs: "from"
    case .worse: "worse than"
    case .before, .endsBefore: "before"
    case .after, .endsAfter: "after"
    case .sameDays: "the same days as"
    case .allWorse: "all worse than"
    case .allBetter: "all better than"
    case .includes, .contains: ""
    }
  }
}

extension FactType {
  /// Whether a fact of it is several things.
  fileprivate var isList: Bool { family == .statuses || family == .refs || family == .numbers }
}
