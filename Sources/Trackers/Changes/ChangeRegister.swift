package import Dates

/// The due dates that change control agreed, line by line.
package struct ChangeRegister: Sendable {
  /// The register's file, as it was given.
  package let path: String
  /// In the order of the file.
  package let lines: [ChangeLine]
  /// The hashes of the refs that lines have, in the order of their first lines, and the lines of each.
  package let refs: [(hash: UInt64, lines: [Int])]
  private let steps: [Step: [Int]]
  private let places: [UInt64: Int]

  /// So many lines one ref may have: what is agreed for an action is followed through all of them.
  static let mostLinesOfRef = 100

  /// What leads to a due date.
  private struct Step: Hashable {
    let ref: UInt64
    let to: Day?
  }

  /// `hashes` are those of the lines' refs in normal form.
  init(path: String, lines: [ChangeLine], hashes: [UInt64]) {
    self.path = path
    self.lines = lines
    var places: [UInt64: Int] = [:]
    var refs: [(hash: UInt64, lines: [Int])] = []
    var steps: [Step: [Int]] = [:]
    for (index, hash) in hashes.enumerated() {
      let place = places[hash] ?? refs.count
      if place == refs.count { refs.append((hash, [])) }
      places[hash] = place
      refs[place].lines.append(index)
      steps[Step(ref: hash, to: lines[index].to), default: []].append(index)
    }
    self.refs = refs
    self.steps = steps
    self.places = places
  }

  /// Whether some line has the ref.
  package func has(ref: UInt64) -> Bool { places[ref] != nil }

  /// The line that agreed the due date `now` of the action with that ref, where one of its lines, or a chain of them in
  /// whatever order they stand, leads there from the due date `then`; nil where none does.
  package func agreement(ref: UInt64, from then: Day, to now: Day) -> ChangeLine? {
    var agreed: Int?
    goBack(ref: ref, from: now) { leading, last in
      let found = leading.first { lines[$0].from == .day(then) } ?? leading.first { lines[$0].from == .any }
      agreed = found.map { last ?? $0 }
      return found != nil
    }
    return agreed.map { lines[$0] }
  }

  /// The lines of a ref that lead to a due date, or to there being none, directly or in a chain.
  package func lines(ref: UInt64, to day: Day?) -> [Int] {
    var found: [Int] = []
    goBack(ref: ref, from: day) { leading, _ in
      found += leading
      return false
    }
    return found
  }

  /// Goes from a due date backwards: `isFound` gets the lines that lead to each day on the way, with the last line of
  /// the chain from there, until it says that it has what it looks for.
  private func goBack(ref: UInt64, from day: Day?, until isFound: (_ leading: [Int], _ last: Int?) -> Bool) {
    var reached: [(day: Day?, last: Int?)] = [(day, nil)]
    var known: Set<Day?> = [day]
    var next = 0
    while next < reached.count {
      let (day, last) = reached[next]
      next += 1
      let leading = steps[Step(ref: ref, to: day)] ?? []
      if isFound(leading, last) { return }
      for line in leading {
        guard let before = lines[line].from.dueDate, known.insert(before).inserted else { continue }
        reached.append((before, last ?? line))
      }
    }
  }
}

extension ChangeLine.From {
  /// The due date, or that there was none; nil where it may have been any.
  fileprivate var dueDate: Day?? {
    switch self {
    case .any: nil
    case .day(let day): .some(day)
    case .none: .some(nil)
    }
  }
}
