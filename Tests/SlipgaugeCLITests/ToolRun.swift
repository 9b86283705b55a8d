import Dates
import Documents
import Glibc
import SlipgaugeCLI
import Synchronization
import TestSupport

/// A run of the tool within the test's own process.
struct ToolRun {
  let output: String
  let errors: String
  let code: Int32

  /// Every run stands in the package's folder, so that paths read as they do in the README.
  private static let isAtRoot: Bool = chdir(Repository.root) == 0

  init(
    _ words: [String], environment: [String: String] = [:], isTerminal: Bool = false, width: Int? = nil,
    outputFile: FileIdentity? = nil, errorFile: FileIdentity? = nil, input: [UInt8] = []
  ) {
    _ = ToolRun.isAtRoot
    let written = Mutex<[UInt8]>([])
    let noted = Mutex("")
    let rest = Mutex(input[...])
    let console = Console(
      write: { bytes in written.withLock { $0 += bytes } },
      note: { line in noted.withLock { $0 += line + "\n" } },
      read: { most in
        rest.withLock { rest in
          defer { rest = rest.dropFirst(most) }
          return Array(rest.prefix(most))
        }
      },
      environment: { environment[$0] }, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, width: width,
      outputFile: outputFile, errorFile: errorFile, today: { Day(number: 19_800) })
    code = CommandLineTool(console: console).run(words).rawValue
    output = written.withLock { String(decoding: $0, as: UTF8.self) }
    errors = noted.withLock { $0 }
  }
}
