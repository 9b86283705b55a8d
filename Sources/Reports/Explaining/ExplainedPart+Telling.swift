import Checks
import RuleSets

extension ExplainedPart {
  /// A sentence without what others before it have told, and the parts below it.
  struct Line {
    /// What it came to; nil of what a sum asks of actions.
    let answer: Answer?
    /// How far below the first it stands.
    let depth: Int
    /// The sentence.
    let text: String
  }

  /// The sentences from top to bottom, each with what its test looked at in brackets, where none before it has told it.
  var lines: [Line] {
    var told: Set<Value> = []
    return lines(0, &told)
  }

  private func lines(_ depth: Int, _ told: inout Set<Value>) -> [Line] {
    let own = values.filter { told.insert($0).inserted }
    // The first is of what the sentence names first.
    let words = own.map { $0 == values.first ? $0.words : "\($0.name): \($0.words)" }
    let sentence = words.isEmpty ? text : "\(text) (\(words.joined(separator: "; ")))"
    let conditions = counted?.conditions ?? []
    return [Line(answer: answer, depth: depth, text: sentence)]
      + conditions.map { Line(answer: nil, depth: depth + 1 + $0.depth, text: $0.text) }
      + parts.flatMap { $0.lines(depth + 1, &told) }
  }
}
