import Checks
package import Reports

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
    if let stream = format.stream { return try write(path, as: stream, keeping: keeps, to: output) }
    let report: Report
    do throws(CheckFailure) { report = try run(path) } catch { throw .check(error) }
    let bytes: [UInt8]
    do throws(ReportFailure) { bytes = try format.bytes(of: report, style: style) } catch {
      throw .format(format, error)
    }
    do throws(Failure) { try output(bytes) } catch { throw .output(error) }
    return report
  }

  private func write<Failure: Error>(
    _ path: String, as stream: ReportStream, keeping keeps: Bool, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(WritingFailure<Failure>) -> Report {
    var check = self
    check.lines = stream.lines
    let line = FindingLine(stream.lines())
    var bytes: [UInt8] = []
    var failure: Failure?
    func handOn(_ bytes: [UInt8]) {
      do throws(Failure) { if failure == nil { try output(bytes) } } catch { failure = error }
    }
    func take(_ lines: [UInt8]) {
      if bytes.isEmpty, lines.count >= Check.pieceSize { return handOn(lines) }
      bytes += lines
      guard bytes.count >= Check.pieceSize else { return }
      handOn(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    // More is asked of findings than their lines where they are kept, or held against something.
    let needsFindings =
      keeps || waivers != nil || options.updatesDue != nil || options.selection?.levels.isEmpty == false
    let report: Report
    do throws(CheckFailure) {
      func receive(_ finding: Finding) -> Bool {
        take(finding.line ?? line.line(of: finding))
        return keeps
      }
      report = try check.run(path, keeping: receive, byLines: !needsFindings, takingLines: take)
    } catch {
      throw .check(error)
    }
    if let failure { throw .output(failure) }
    do throws(Failure) { try output(bytes + stream.end(report)) } catch { throw .output(error) }
    return report
  }
}
