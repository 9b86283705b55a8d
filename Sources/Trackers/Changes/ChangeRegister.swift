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

  /// So many lines one ref may have: what is agreed for an action is followed through all of them.
  static let mostLinesOfRef = 100

  /// What leads to a due date.
  private struct Step: Hashable {
    let ref: UInt64
    let to: Day
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
      if let to = lines[index].to { steps[Step(ref: hash, to: to), default: []].append(index) }
    }
    self.refs = refs
    self.steps = steps
  }

  /// The line that agreed the due date `now` of the action with that ref, where one of its lines, or a chain of them in
  /// whatever order they stand, leads there from the due date `then`; nil where none does.
  package func agreement(ref: UInt64, from then: Day, to now: Day) -> ChangeLine? {
    // From now backwards: each day that a chain leads from, and the chain's last line.
    var reached: [(day: Day, last: Int?)] = [(now, nil)]
    var known: Set<Day> = [now]
    var next = 0
    while next < reached.count {
      let (day, last) = reached[next]
      next += 1
      let leading = steps[Step(ref: ref, to: day)] ?? []
      let found = leading.first { lines[$0].from == .day(then) } ?? leading.first { lines[$0].from == .any }
      if let found { return lines[last ?? found] }
      for line in leading {
        if case .day(let before) = lines[line].from, known.insert(before).inserted {
          reached.append((before, last ?? line))
        }
      }
    }
    return nil
  }
}
