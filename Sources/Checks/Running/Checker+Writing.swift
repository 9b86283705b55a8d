import RuleSets
import Tables
import Trackers

/// Findings handed on in the tracker's order.
extension Checker {
  /// Hands on what was found of the tracker, its sheets and its columns.
  func deliver(_ findings: [Finding], _ tally: inout Tally, _ receive: (Finding) -> Void) {
    let folds = foldCounts(of: findings)
    let lines = lines.map { FindingLine($0()) }
    for var finding in findings {
      finding.line = lines?.line(of: finding)
      tally.deliver(finding, most: max(mostKept, Finding.mostOfReading), folds, receive)
    }
  }

  /// Reads again the rows on which something is found, and hands on what that is.
  func write(
    _ pieces: [Piece], _ contexts: WorkerContexts, _ renumbered: RenumberedActions, _ tally: inout Tally,
    byLines: Bool, _ takeLines: ([UInt8], Rule.Level?) -> Void, _ receive: (Finding) -> Void
  ) throws(TableError) {
    var folds = try foldCounts(pieces, contexts, tally)
    let apart = Set(rules.filter { tally.raised[$0] > 0 && writer.tellsFoldsApart(rule: $0) })
    if mostKept == 0 { tally.count(apart: folds) }
    folds.add(foldCounts(of: renumbered.all))
    // Where none is handed on, it need not be known where they stand.
    if mostKept == 0 { for finding in renumbered.all { tally.deliver(finding, most: 0, folds, receive) } }
    let placed = mostKept == 0 ? [:] : renumbered.findings
    let folded = Set(
      rules.filter { !apart.contains($0) && tally.raised[$0] > evaluator.rules[$0].collapse?.moreThan ?? .max })
    let layouts = evaluator.rules.indices.map { tally.raised[$0] > 0 ? writer.layouts[$0] : nil }
    let told = LineRules(folded: RuleMask(folded), apart: RuleMask(apart), folds, layouts)
    // Lines are not counted against a limit, so no rule may be raised more often.
    let isLimited = rules.contains { tally.raised[$0] > mostKept }
    let writesLines = byLines && lines != nil && !isLimited && !isPlain
    // A few chunks at a time, so that what is kept in memory does not grow with the tracker.
    var start = 0
    while start < pieces.count {
      progress?.setWritten(start, of: pieces.count)
      let wanted = tally.wanted(active, most: mostKept, folded: folded, apart: mostKept > 0 ? apart : [])
      var wave: [Int] = []
      while start < pieces.count, wave.count < workers * 4 {
        if isAnyPlaced(in: pieces[start], placed) || pieces[start].outcomes.raises(anyOf: wanted) { wave.append(start) }
        start += 1
      }
      let found = try onEach(wave, contexts) { (index: Int, context) throws(TableError) -> FoundLines in
        let piece = pieces[index]
        if writesLines, !self.isAnyPlaced(in: piece, placed), self.tracker.parts[piece.part].sheet.mergedAreas == 0 {
          return try self.lines(of: piece, context, wanted: wanted, told)
        }
        return FoundLines(try self.findings(of: piece, context, wanted: wanted, placed))
      }
      for found in found {
        tally.count(found)
        found.eachInOrder(lines: takeLines) { tally.deliver($0, most: mostKept, folds, receive) }
      }
    }
  }

  private func isAnyPlaced(in piece: Piece, _ placed: [Int: [Finding]]) -> Bool {
    !placed.isEmpty && piece.rows.contains { placed[$0] != nil }
  }

  private func findings(
    of piece: Piece, _ context: WorkerContext, wanted: RuleMask, _ placed: [Int: [Finding]]
  ) throws(TableError) -> [Finding] {
    var all: [Finding] = []
    let outcomes = piece.outcomes
    let unasked = unasked.masks[piece.part]
    let isWanted = outcomes.all.map { $0.raised.intersects(wanted) }
    func isRead(_ row: Int) -> Bool {
      isWanted[outcomes.number(row)] || !placed.isEmpty && placed[piece.firstRow + row] != nil
    }
    try eachAction(of: piece, context.block, context.action, where: isRead) { row, chunk in
      let first = all.count
      for finding in placed[piece.firstRow + row] ?? [] {
        all.append(self.writer.placed(finding, on: context.action, chunk: chunk))
      }
      outcomes[row].raised.forEach { rule in
        if wanted.contains(rule), !unasked.contains(rule) {
          all.append(self.writer.finding(rule: rule, context.action, chunk: chunk, in: context.text))
        }
      }
      all[first...].sort { ($0.level, $0.ruleID) < ($1.level, $1.ruleID) }
    }
    MergedCells.tell(of: tracker.parts[piece.part].sheet, in: &all)
    if let line = context.line { for index in all.indices { all[index].line = line.line(of: all[index]) } }
    return all
  }

  /// One finding for what was raised on too many rows to list them.
  func writeCollapsed(_ tally: Tally, _ receive: (Finding) -> Void) {
    let findings = tally.collapsed.map { key, kept in
      (key.value, Finding.collapsed(kept.first, count: kept.count, rows: kept.rows, rule: evaluator.rules[key.rule]))
    }
    let sorted = findings.sorted { ($0.1.level, $0.1.ruleID, $0.0) < ($1.1.level, $1.1.ruleID, $1.0) }
    for (_, finding) in sorted { receive(finding) }
  }
}
