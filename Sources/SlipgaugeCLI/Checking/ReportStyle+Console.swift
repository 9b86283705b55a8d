import Documents
import Reports
import Slipgauge

extension ReportStyle {
  /// How a report looks that goes to the console's standard output, or to a file.
  init(_ arguments: Arguments, _ console: Console, toFile: Bool = false) {
    let isPlain = toFile || !console.outputIsTerminal
    let isColoured =
      switch arguments[.color] {
      case .always: true
      case .never: false
      case .auto: !isPlain && (console.environment("NO_COLOR") ?? "").isEmpty && console.environment("TERM") != "dumb"
      }
    let width = console.environment("COLUMNS").flatMap(Int.init) ?? console.width
    self.init(
      isColoured: isColoured, width: min(max(width ?? 100, 40), 120), isVerbose: arguments[.verbose],
      isQuiet: arguments[.quiet])
  }

  /// So much of a workbook is read to see what was entered in it.
  private static let mostReplaced = 256 << 20

  /// The style with the file at `path`, where the format carries over what people have entered in it.
  func replacing(_ path: String, _ format: ReportFormat) throws(CommandFailure) -> ReportStyle {
    guard format.keepsEntries else { return self }
    var style = self
    do throws(RegularFile.Obstacle) {
      style.replaced = try RegularFile.bytes(path, most: ReportStyle.mostReplaced)
    } catch {
      // What is no file holds no entries.
      if case .system = error { throw CommandFailure(.output(path), error.clause, remedy: "move it away") }
    }
    return style
  }
}
