import Dates
import Glibc
import SlipgaugeCLI
import Synchronization
import TestSupport
import Testing

/// A tracker of a few actions with a state folder beside it, and the tool run over them in this process.
struct Nights {
  let folder: String
  var tracker: String { folder + "/tracker.csv" }

  /// What a run said.
  struct Said {
    let exit: ExitCode
    let out: String
    let log: String
    var lines: Int { log.split(separator: "\n").count }
  }

  /// Runs the night that begins February 2024's day `day`.
  func run(_ day: Int, _ words: String...) -> Said {
    let now = "2024-02-\(day < 10 ? "0" : "")\(day)T02:00:00"
    return tool(["nightly", tracker, "--state", folder + "/state", "--now", now] + words)
  }

  /// Runs a command over the state folder.
  func look(_ words: String...) -> Said {
    tool(words + (words.contains("--state") ? [] : ["--state", folder + "/state"]))
  }

  func tool(_ words: String...) -> Said { tool(words) }

  /// Where standard output fails: once for all, or only when it is asked whether all has arrived.
  enum Failure: CaseIterable { case writing, finishing }

  func tool(_ words: [String], failing failure: Failure? = nil) -> Said {
    let out = Mutex("")
    let log = Mutex("")
    let full = CommandFailure("standard output cannot be written (No space left on device)")
    let console = Console(
      write: { bytes throws(CommandFailure) in
        if failure == .writing { throw full }
        out.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
      },
      finish: { () throws(CommandFailure) in if failure == .finishing { throw full } },
      note: { line in log.withLock { $0 += line + "\n" } }, today: { Day(number: 19_754) })
    let exit = CommandLineTool(console: console).run(words)
    return Said(exit: exit, out: out.withLock { $0 }, log: log.withLock { $0 })
  }

  /// Saves a tracker whose second action is due as given.
  func save(due: String, to path: String? = nil) {
    let fields = "Theme,Ref,Action,Director Lead,Start date,Due date,Main Action Risk"
    write(
      path ?? tracker,
      """
      \(fields),Status (December 2023),Status (January 2024),Update (Initial and Date) (January 2024)
      Culture,OC.A1.0,Renew the values,D Smith,Jan-23,Dec-24,,On Track,On Track,Values drafted with staff. DS 11.01.24
      Culture,OC.A1.1,Ask the staff,D Smith,Jan-23,\(due),,On Track,On Track,Survey sent to all the staff. DS 11.01.24

      """)
  }

  /// A council's rule set, with `risk-missing` at the level given.
  static func councilRules(risk level: String) -> String {
    """
    {"id": "council", "version": "2", "extends": "slipgauge:default",
     "overrides": {"risk-missing": {"level": "\(level)"}}}
    """
  }

  func write(_ path: String, _ text: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(file) }
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count)
  }

  func text(_ path: String) -> String { Files.text(path) ?? "" }
}

/// Calls `body` with a new folder and a tracker in it, and removes them afterwards.
func withNights(_ body: (Nights) throws -> Void) throws {
  var name = Array("/tmp/slipgauge-nights-XXXXXX".utf8CString)
  let path = try #require(mkdtemp(&name).map { String(cString: $0) })
  defer { remove(path) }
  let nights = Nights(folder: path)
  nights.save(due: "Oct-24")
  try body(nights)
}

/// Removes a folder and all in it.
private func remove(_ path: String) {
  if let folder = opendir(path) {
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(path + "/" + name) } else { unlink(path + "/" + name) }
    }
    closedir(folder)
  }
  rmdir(path)
}
