import Checks
import Dates
import RuleSets
import Texts

/// Reads the items of the column of milestones.
struct MilestoneReader {
  /// A part of an item: what stands between dashes and full stops.
  private struct Part {
    let bytes: Range<Int>
    /// The states that stand in it, in their order.
    let states: [SummaryText.Phrase]
    let dates: [WrittenDate]
    /// Whether it begins with a state.
    let beginsWithState: Bool

    /// Whether it holds a state or a date, and whether it begins with one.
    var holdsAny: Bool { !states.isEmpty || !dates.isEmpty }
    var begins: Bool { beginsWithState || dates.first?.isFirst ?? false }
  }

  /// The column.
  let text: SummaryText
  /// The words of summaries.
  let words: SummaryWords
  /// Reads dates.
  let dates: DateReader

  /// A claim for each item.
  func claims() -> [StatedClaim] {
    text.lines.indices.compactMap { line in
      let place = text.start(ofLine: line)..<text.place(ofLine: line).upperBound
      return text.title(place).isEmpty ? nil : claim(place)
    }
  }

  private func claim(_ item: Range<Int>) -> StatedClaim {
    var claim = Claim(.milestone, theme: "", place: text.place(item.lowerBound, heading: ""))
    claim.place.quote = text.string(item)
    var rest = item
    var isWhole = true
    if let ref = text.refs.within(item).last(where: isInBrackets) {
      claim.ref = text.string(ref)
      claim.title = text.string(item.lowerBound..<ref.lowerBound - 1).withoutSeparators
      (rest, isWhole) = (ref.upperBound + 1..<item.upperBound, false)
    }
    let parts = parts(of: rest)
    let told = parts.firstIndex { $0.begins } ?? firstOfLast(parts)
    if isWhole { claim.title = wording(parts, upTo: told) }
    var stated = StatedClaim(claim)
    if let told { read(parts[told...], into: &stated) }
    return stated
  }

  private func isInBrackets(_ ref: Range<Int>) -> Bool {
    guard ref.lowerBound > 0, ref.upperBound < text.bytes.count else { return false }
    let signs = [text.bytes[ref.lowerBound - 1], text.bytes[ref.upperBound]]
    return signs == [0x28, 0x29] || signs == [0x5B, 0x5D]
  }

  // MARK: Parts

  /// The parts of an item: a dash parts it where white space stands at one of its sides or a capital behind it.
  private func parts(of item: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = item.lowerBound
    var inside = text.word(from: item.lowerBound)..<text.word(from: item.upperBound)
    for word in inside.dropFirst() where isParted(before: word) {
      let end = Int(text.text.words[word - 1].sourceEnd)
      parts.append(part(start..<end, inside.lowerBound..<word))
      start = Int(text.text.words[word].sourceStart)
      inside = word..<inside.upperBound
    }
    if !inside.isEmpty { parts.append(part(start..<item.upperBound, inside)) }
    return parts
  }

  private func isParted(before word: Int) -> Bool {
    let gap = text.gap(before: word)
    if gap.contains(where: { "–—|;".contains($0) }) { return true }
    if gap.hasPrefix("."), gap.count > 1 { return true }
    guard gap.contains(where: { "-‐‑−".contains($0) }) else { return false }
    if gap.contains(where: \.isWhitespace) { return true }
    return text.bytes[Int(text.text.words[word].sourceStart)].isASCIICapital
  }

  private func part(_ bytes: Range<Int>, _ inside: Range<Int>) -> Part {
    var states: [SummaryText.Phrase] = []
    var word = inside.lowerBound
    while word < inside.upperBound {
      let state = text.phrase(at: word) { if case .milestoneState = $0 { true } else { false } }
      guard let state, state.words.upperBound <= inside.upperBound else {
        word += 1
        continue
      }
      states.append(state)
      word = state.words.upperBound
    }
    let written = text.string(bytes).withBytes { dates.written(in: $0) }
    return Part(
      bytes: bytes, states: states, dates: written, beginsWithState: states.first?.words.lowerBound == inside.lowerBound
    )
  }

  /// The first of the last parts that hold a state or a date; nil where none does, or all of several do.
  private func firstOfLast(_ parts: [Part]) -> Int? {
    var first: Int?
    for place in parts.indices.reversed() {
      guard parts[place].holdsAny else { break }
      first = place
    }
    return first == 0 && parts.count > 1 ? nil : first
  }

  /// The wording: the parts before what is told; of an item that is one part what stands before its state or date.
  private func wording(_ parts: [Part], upTo told: Int?) -> String {
    var places = parts[..<(told ?? parts.count)].map(\.bytes)
    if told == 0, let part = parts.first, let state = part.states.last, !part.begins {
      places = [part.bytes.lowerBound..<state.bytes.lowerBound]
    }
    return places.map { text.title($0) }.joined(separator: " ")
  }

  // MARK: What is told

  /// Takes state and date: the state that a part begins with, else the last; the one date, or that of the state's part.
  private func read(_ parts: ArraySlice<Part>, into stated: inout StatedClaim) {
    let leading = parts.first { $0.beginsWithState }
    let state = leading?.states.first ?? parts.last { !$0.states.isEmpty }?.states.last
    if let state, case .milestoneState(let place) = state.meaning { stated.claim.state = words.milestoneStates[place] }
    let all = parts.flatMap(\.dates)
    let near = leading.map(\.dates) ?? []
    let isOne = Set(all.map(\.reading)).count == 1
    guard let date = isOne ? all.first : near.count == 1 ? near.first : nil else { return }
    stated.date = date.reading
    stated.claim.dateWords = date.text
    if case .reading = date.reading { stated.claim.hasYear = true }
  }
}
