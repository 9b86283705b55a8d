import Reports
import Slipgauge

extension ReportFormat {
  /// The report in this format; one that cannot be made fails the command.
  func made(of report: Report, _ style: ReportStyle = ReportStyle()) throws(CommandFailure) -> [UInt8] {
    do {
      return try bytes(of: report, style: style)
    } catch {
      throw CommandFailure(error, self)
    }
  }
}

extension CommandFailure {
  /// A report that cannot be made.
  init(_ failure: ReportFailure, _ format: ReportFormat) {
    self.init("the \(format.id) report cannot be made: \(failure.problem)")
  }
}
