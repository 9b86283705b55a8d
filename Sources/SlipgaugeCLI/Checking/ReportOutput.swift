package import Slipgauge

/// Where the main report goes: standard output, or a file that appears whole or not at all.
package final class ReportOutput {
  private let console: Console
  private let file: OutputFile?

  /// Begins to write the file at `path`; nil is standard output.
  package init(path: String?, _ console: Console, files: RunFiles) throws(CommandFailure) {
    self.console = console
    if let path { file = try OutputFile(path, files: files) } else { file = nil }
  }

  /// Writes further bytes.
  package func append(_ bytes: [UInt8]) throws(CommandFailure) {
    if let file { try file.append(bytes) } else { try console.write(bytes) }
  }

  /// Makes the file appear.
  package func finish() throws(CommandFailure) { try file?.commit() }
}
