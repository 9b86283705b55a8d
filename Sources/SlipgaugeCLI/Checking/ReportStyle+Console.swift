import Reports

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
}
