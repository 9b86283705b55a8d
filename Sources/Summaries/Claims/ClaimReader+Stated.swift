import Checks
import RuleSets
import Texts

/// What a JSON summary states outright.
extension ClaimReader {
  /// Takes all that is stated of a theme.
  func read(_ told: StatedSummary, into stated: inout StatedTheme) {
    for block in told.focus1 { read(block, into: &stated) }
    stated.claims += coverage(told.coverage)
    for exception in told.exceptions {
      stated.claims += [claim(exception, .two, block: "", words.spellings[.focusTwoExceptions] ?? "")].compactMap { $0 }
    }
    stated.claims += told.milestones.map(claim)
    stated.counts += told.counts.compactMap(count)
    stated.checkMarks += (told.exceptions + told.focus1.flatMap(\.stated)).count { !$0.check.isEmpty }
  }

  private func read(_ block: StatedSummary.Block, into stated: inout StatedTheme) {
    if !block.title.isEmpty { stated.claims.append(self.block(block.title, ClaimPlace(block.place))) }
    let (text, claims) = issues(block.issues, block: block.title)
    stated.claims += claims
    stated.checkMarks += exceptions.marks(0..<text.bytes.count, text)
    let marker = words.spellings[.issues] ?? ""
    stated.claims += block.stated.compactMap { claim($0, .one, block: block.title, marker) }
  }

  /// An exception; nil where its rating is none: it is a mention then.
  private func claim(
    _ exception: StatedSummary.Exception, _ focus: SummaryFocus, block: String, _ marker: String
  ) -> StatedClaim? {
    guard let ratings = ratings(exception.rating) else { return nil }
    let ref = exception.ref ?? ""
    var claim = Claim(ref.isEmpty ? .unnamedException : .exception, theme: "", place: ClaimPlace(exception.place))
    claim.place.heading = [block, marker].filter { !$0.isEmpty }.joined(separator: ", ")
    claim.place.quote = [ref, exception.title, exception.rating].filter { !$0.isEmpty }.joined(separator: " ")
    (claim.ref, claim.title) = (ref, exception.title)
    (claim.ratings, claim.ratingWords) = (ratings, exception.rating)
    claim.asksForDateChange = !exception.dateChange.isEmpty
    claim.isMarked = !exception.check.isEmpty
    var stated = StatedClaim(claim)
    (stated.focus, stated.block) = (focus, block)
    exceptions.take(exception.due, into: &stated)
    return stated
  }

  /// The statuses of a rating: a label, or one with the words that make a rating of it.
  private func ratings(_ rating: String) -> [Int]? {
    if let statuses = statuses.statuses(named: rating) { return statuses }
    let text = SummaryText(SummaryCell([SummaryLine(rating, place: SummaryPlace())]), words, refs)
    return RatingWords.all(in: text, words).first?.statuses
  }

  private func claim(_ milestone: StatedSummary.Milestone) -> StatedClaim {
    var claim = Claim(.milestone, theme: "", place: ClaimPlace(milestone.place))
    claim.place.quote = [milestone.text, milestone.state, milestone.date].filter { !$0.isEmpty }.joined(separator: " ")
    (claim.ref, claim.title) = (milestone.ref ?? "", milestone.text)
    claim.state = words.milestoneStates.first { $0 == milestone.state } ?? milestoneState(milestone.state) ?? ""
    var stated = StatedClaim(claim)
    exceptions.take(milestone.date, into: &stated)
    return stated
  }

  private func milestoneState(_ state: String) -> String? {
    let text = SummaryText(SummaryCell([SummaryLine(state, place: SummaryPlace())]), words, refs)
    for phrase in text.phrases {
      if case .milestoneState(let place) = phrase.meaning { return words.milestoneStates[place] }
    }
    return nil
  }

  private func count(_ told: StatedSummary.Count) -> StatedCount? {
    let (text, subject) = subject(kind: told.kind, rating: told.rating, state: told.state)
    var place = ClaimPlace(told.place)
    place.quote = told.text
    var count = StatedCount(number: told.n, subject: subject, words: told.text.isEmpty ? text : told.text, place: place)
    if let number = told.of {
      count.head = (number, self.subject(kind: told.headKind, rating: told.headRating, state: "").subject)
    }
    if let listed = told.listed { count.listed = min(listed, told.maybe ?? listed)...max(listed, told.maybe ?? listed) }
    return count
  }

  private func subject(kind: String, rating: String, state: String) -> (words: String, subject: StatedCount.Subject) {
    let kinds: [String: StatedCount.Kind] = ["main": .main, "sub": .sub]
    var subject = StatedCount.Subject(kind: kinds[normalised(kind)] ?? .any)
    subject.ratings = rating.isEmpty ? nil : ratings(rating)
    subject.state = words.countStates.firstIndex { $0.id == state || normalised($0.id) == normalised(state) }
    if subject.state == nil, !state.isEmpty {
      let text = SummaryText(SummaryCell([SummaryLine(state, place: SummaryPlace())]), words, refs)
      for phrase in text.phrases {
        if case .countState(let place) = phrase.meaning { subject.state = place }
        if phrase.meaning == .list(.finished) { subject.isNewlyFinished = true }
      }
    }
    return ([kind, rating, state].filter { !$0.isEmpty }.joined(separator: " "), subject)
  }
}
