import Checks
package import Reports
import RuleSets

/// Why a check wrote no report.
package enum WritingFailure<Output: Error>: Error {
  case check(CheckFailure)
  /// The report cannot be made in this format.
  case format(ReportFormat, ReportFailure)
  /// Whoever takes the bytes could not.
  case output(Output)
}

extension Check {
  /// So many bytes are handed on at a time.
  private static let pieceSize = 1 << 16

  /// Checks the tracker at `path` and hands the report in a format on to `output`: while the check runs, where the
  /// format can be written so. Findings that were handed on are in the report that comes back where it `keeps` them.
  package func write<Failure: Error>(
    _ path: String, as format: ReportFormat, style: ReportStyle = ReportStyle(), keeping keeps: Bool = true,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(WritingFailure<Failure>) -> Report {
    // What is put together at the end is made from findings where these are kept anyway.
    if let stream = format.stream, stream.isImmediate || !needsFindings(keeps) {
      return try write(path, as: stream, keeping: keeps, to: output)
    }
    let report: Report
    do throws(CheckFailure) { report = try run(path) } catch { throw .check(error) }
    let bytes: [UInt8]
    do throws(ReportFailure) { bytes = try format.bytes(of: report, style: style) } catch {
      throw .format(format, error)
    }
    do throws(Failure) { try output(bytes) } catch { throw .output(error) }
    return report
  }

  /// Whether more is asked of findings than their lines: they are kept, or held against something.
  private func needsFindings(_ keeps: Bool) -> Bool {
    keeps || waivers != nil || options.updatesDue != nil || options.selection?.levels.isEmpty == false
  }

  private func write<Failure: Error>(
    _ path: String, as stream: ReportStream, keeping keeps: Bool, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(WritingFailure<Failure>) -> Report {
    var check = self
    let rules = options.ruleSet
    check.lines = { stream.lines(rules) }
    let line = FindingLine(stream.lines(rules))
    var kept = KeptLines()
    var isEmpty = true
    var failure: Failure?
    func handOn(_ bytes: [UInt8]) {
      do throws(Failure) { if failure == nil { try output(bytes) } } catch { failure = error }
    }
    func take(_ lines: [UInt8], _ place: KeptLines.Place) {
      isEmpty = false
      kept.add(lines, at: place)
      guard stream.isImmediate, kept.count >= Check.pieceSize else { return }
      kept.takeAll(handOn)
    }
    func take(_ lines: [UInt8], _ level: Rule.Level?) { take(lines, level.map { .level($0) } ?? .first) }
    func receive(_ finding: Finding) -> Bool {
      let isFirst = !line.lines.isByLevel || rules.rules[finding.rule].isOfReading
      take(finding.line ?? line.line(of: finding), isFirst ? nil : finding.level)
      return keeps
    }
    let report: Report
    do throws(CheckFailure) {
      report = try check.run(path, keeping: receive, byLines: !needsFindings(keeps), takingLines: take)
    } catch {
      throw .check(error)
    }
    if !stream.isImmediate { kept.drop(stream.border) }
    let frame = stream.frame(report, isEmpty)
    handOn(frame.before)
    kept.takeAll(handOn)
    handOn(frame.behind)
    if let failure { throw .output(failure) }
    return report
  }
}

/// Lines of a report that wait for others: of each level those in the tracker's order.
private struct KeptLines {
  /// Where a line stands in the report.
  enum Place {
    /// Before all levels.
    case first
    /// Among those of the level.
    case level(Rule.Level)
  }

  /// How many bytes wait.
  private(set) var count = 0
  private var pieces: [[[UInt8]]] = [[], [], [], []]
  /// A piece of fewer bytes takes in what follows.
  private static let least = 1 << 16

  /// Adds lines behind those of their place.
  mutating func add(_ lines: [UInt8], at place: Place) {
    let group =
      switch place {
      case .first: 0
      case .level(.error): 1
      case .level(.warning): 2
      case .level(.note), .level(.off): 3
      }
    count += lines.count
    if let last = pieces[group].indices.last, pieces[group][last].count < KeptLines.least {
      pieces[group][last] += lines
    } else {
      pieces[group].append(lines)
    }
  }

  /// Drops the first bytes of all, where there are any.
  mutating func drop(_ bytes: Int) {
    guard let group = pieces.firstIndex(where: { !$0.isEmpty }) else { return }
    pieces[group][0].removeFirst(bytes)
  }

  /// Hands on all lines in the report's order, and keeps none.
  mutating func takeAll(_ take: ([UInt8]) -> Void) {
    for group in pieces.indices {
      for piece in pieces[group].indices {
        take(pieces[group][piece])
        pieces[group][piece] = []
      }
      pieces[group] = []
    }
    count = 0
  }
}
