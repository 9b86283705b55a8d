import Checks
import Dates
import Documents
import Slipgauge
import Tables
import TestSupport
import Trackers

/// What must hold of any file that is given as a tracker.
enum TableCheck {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    let whole = try reading(bytes, chunkBytes: 1 << 18)
    if try reading(bytes, chunkBytes: 1 << 18) != whole { throw Violation("it reads differently the second time") }
    if try reading(bytes, chunkBytes: 61) != whole { throw Violation("it reads differently in small chunks") }
    let checked = try findings(bytes, workers: 1)
    if try findings(bytes, workers: 2) != checked { throw Violation("two threads find something else than one") }
  }

  /// What reading came to: the cells of every row, or the refusal.
  private enum Outcome: Equatable {
    case read(UInt64)
    case refused(TableError.Code)
  }

  private static func reading(_ bytes: [UInt8], chunkBytes: Int) throws(Violation) -> Outcome {
    var limits = ReadLimits()
    limits.chunkBytes = chunkBytes
    do {
      let file = try TableFile.open(bytes: bytes, path: "tracker", limits: limits)
      var digest = Digest()
      var wrong: Violation?
      for sheet in file.sheets {
        digest.add(sheet.name ?? "-")
        let block = RowBlock()
        var chunks: [(chunk: Chunk, digest: Digest)] = []
        while let chunk = try sheet.nextChunk() {
          try sheet.read(chunk, into: block)
          add(block, of: sheet, chunk, to: &digest, &wrong)
          if chunks.count < 4 { chunks.append((chunk, self.digest(of: block, sheet, chunk))) }
        }
        for (chunk, before) in chunks.reversed() {
          try sheet.read(chunk, into: block)
          if self.digest(of: block, sheet, chunk).value != before.value {
            wrong = wrong ?? Violation("a chunk that is read again holds something else")
          }
        }
      }
      if let wrong { throw wrong }
      return .read(digest.value)
    } catch let error as Violation {
      throw error
    } catch let error as TableError {
      try checkRefusal(error)
      return .refused(error.code)
    } catch {
      throw Violation("an error of another kind")
    }
  }

  private static func digest(of block: RowBlock, _ sheet: any Sheet, _ chunk: Chunk) -> Digest {
    var digest = Digest()
    var none: Violation?
    add(block, of: sheet, chunk, to: &digest, &none)
    return digest
  }

  private static func add(
    _ block: RowBlock, of sheet: any Sheet, _ chunk: Chunk, to digest: inout Digest, _ wrong: inout Violation?
  ) {
    for row in block.rows.indices {
      digest.add(sheet.firstRow(of: chunk) + block.rows[row].number)
      if let line = sheet.firstLine(of: chunk) { digest.add(line + block.line(ofRow: row)) }
      for column in 0..<block.rows[row].cellCount {
        let cell = block.cell(row: row, column: column)
        digest.add(block.text(row: row, column: column))
        digest.add(Int(cell.date?.day.number ?? 0))
        // A format can show a number as a day that no tracker means; it must then not be read as a due date.
        if cell.kind == .date, cell.date == nil { wrong = Violation("a cell shows a date and holds none") }
      }
    }
  }

  /// A refusal is one line that says what is wrong, and steers no terminal.
  static func checkRefusal(_ error: TableError) throws(Violation) {
    let shown = DisplayText.safe(Problem(error).text)
    if shown.isEmpty || shown.unicodeScalars.contains(where: { DisplayText.isHarmful($0) }) {
      throw Violation("the refusal is not one plain line: \(shown)")
    }
    if shown.utf8.count > 20_000 { throw Violation("the refusal has \(shown.utf8.count) bytes") }
  }

  /// The findings of a check with the rules that the program carries; nil where it is no tracker.
  static func findings(_ bytes: [UInt8], workers: Int) throws(Violation) -> UInt64? {
    let ruleSet = DefaultRuleSet.shared
    do throws(TableError) {
      var limits = ReadLimits()
      limits.chunkBytes = workers == 1 ? 1 << 18 : 500
      let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: bytes, path: "tracker", limits: limits))
      guard let latest = tracker.periods.last else { return nil }
      let scope = CheckScope(
        ruleSet: ruleSet, period: latest, periods: tracker.periods, asOf: nil)
      var digest = Digest()
      let summary = try Checker(tracker, scope: scope, workers: workers).run { finding in
        digest.add(finding.ruleID)
        digest.add(finding.message)
        digest.add(finding.row ?? -1)
      }
      digest.add(summary.actions)
      return digest.value
    } catch {
      try checkRefusal(error)
      return nil
    }
  }
}
