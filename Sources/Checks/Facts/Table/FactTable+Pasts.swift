import RuleSets

/// What facts were in other times: those that have no name of their own are asked by the fact's, with `in`.
extension FactTable {
  /// The facts, each with the times that it may be asked in, then what they were in these where no other is that.
  static func withPasts(_ listed: [Fact]) -> [Fact] {
    let known = listed.compactMap(\.signature.past)
    let named = FactTime.allCases.map { time in (time, Set(known.filter { $0.time == time }.map(\.fact))) }
    var pasts: [Fact] = []
    let facts = listed.enumerated().map { index, fact in
      var times = fact.pastTimes
      for (time, named) in named {
        if named.contains(fact.signature.id) {
          times.insert(time)
        } else if times.contains(time) {
          pasts.append(past(of: fact, at: index, in: time))
        }
      }
      return fact.inTimes(times)
    }
    return facts + pasts
  }

  private static func past(of fact: Fact, at index: Int, in time: FactTime) -> Fact {
    let own = fact.signature
    let past = FactSignature.Past(own.id, time, isNamed: false)
    let summary = own.summary + (time == .previous ? " In the previous period." : " In the newest earlier tracker.")
    func signature(_ rests: Set<Field>) -> FactSignature {
      FactSignature("\(time.rawValue)-\(own.id)", own.type, summary, needs: [time.need]).being(past).resting(on: rests)
        .called(own.name + " " + time.words).saying(own.clause?.adding(time.words))
    }
    switch time {
    case .previous:
      let dates = fact.sources.flatMap(\.dates)
      return Fact(signature(own.rests), of: fact, from: [.previousRow] + dates) { facts in
        // Where the tracker has no such period, the newest earlier one has.
        if facts.scope.periods.count < 2 { return facts.before?.values[index]?.value ?? .none }
        return facts.inPreviousPeriod.map { fact.compute($0) } ?? .none
      }
    case .earlier:
      var dates: [SourceID] = []
      if fact.sources.flatMap(\.dates).contains(.numbered(.due)) { dates.append(.earlierDue) }
      if fact.sources.flatMap(\.dates).contains(.numbered(.start)) { dates.append(.earlierStart) }
      return Fact(signature([]), of: fact, from: [.earlier] + dates) { $0.before?.values[index]?.value ?? .none }
    }
  }

  /// The facts, by their places, that a rule set's rules ask of actions as an earlier tracker had them, or may have to.
  func factsAskedOfEarlier(by ruleSet: RuleSet) -> [Int] {
    var asked: Set<Int> = []
    func ask(_ fact: Int) {
      guard all.indices.contains(fact) else { return }
      if let derivation = all[fact].signature.derivation {
        // What was so for several periods is asked of each of them.
        if case .running(let questions) = derivation { asked.formUnion(questions.map(\.fact)) }
        derivation.bases.forEach(ask)
      }
      guard let past = all[fact].signature.past, !past.isNamed,
        let base = indexById[past.fact]
      else { return }
      asked.insert(base)
    }
    for rule in ruleSet.rules { rule.eachFact(ask) }
    return asked.sorted()
  }
}

extension Fact {
  /// The other times in which it can be worked out: from a row alone, of what such a row has.
  fileprivate var pastTimes: Set<FactTime> {
    guard signature.past == nil, !signature.isPlaceholder, signature.subjects.contains(.action),
      sources.allSatisfy(\.isOfRowAlone)
    else { return [] }
    return sources.contains(where: \.isOfPeriod) ? [.previous, .earlier] : [.earlier]
  }
}
