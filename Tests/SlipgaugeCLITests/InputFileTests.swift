import Dispatch
import Glibc
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// Regular files alone are read, wherever one is named or found; of standard input, as much as its limit allows.
@Suite(.timeLimit(.minutes(2))) struct InputFileTests {
  /// A pipe that nobody writes, and others that are no file; with what is said of each.
  private static let kinds = [("pipe", "it is a pipe"), ("folder", "it is a folder"), ("/dev/zero", "it is a device")]

  /// Command lines in which `BAD` is such a thing, and the name that it is found by, where it is not named.
  private static let commands: [(words: [String], found: String?)] = [
    (["check", "BAD"], nil), (["convert", "BAD"], nil), (["check", "DIR/tracker.csv", "--previous", "BAD"], nil),
    (["check", "DIR/tracker.csv", "--rules", "BAD"], nil), (["check", "DIR/tracker.csv", "--waivers", "BAD"], nil),
    (["check", "DIR/tracker.csv", "--config", "BAD"], nil), (["config", "--config", "BAD"], nil),
    (["rules", "list", "--rules", "BAD"], nil), (["rules", "validate", "BAD"], nil),
    (["rules", "replay", "DIR/tracker.csv", "--with", "BAD"], nil), (["waive", "--list", "--waivers", "BAD"], nil),
    (["rules", "list", "--rules", "DIR/extending.json"], "base.json"),
    (["check", "DIR/tracker.csv"], "slipgauge.json"), (["check", "DIR/tracker.csv"], "slipgauge.waivers.json"),
    (["nightly", "DIR/tracker.csv", "--state", "DIR/state"], "slipgauge.json"),
    (["nightly", "DIR/tracker.csv", "--state", "DIR/state"], "slipgauge.waivers.json"),
    (["nightly", "DIR/tracker.csv", "--state", "DIR/state", "--rules", "BAD"], nil),
  ]

  @Test(arguments: commands.indices, kinds.indices)
  func `what is no file is refused at once`(_ index: Int, _ kind: Int) {
    let folder = Files.temporaryFolder()
    let (words, found) = Self.commands[index]
    let (name, problem) = Self.kinds[kind]
    Files.write(
      "Ref,Action,Due date,Status (January 2024)\nOC.A2.1,Plan,Jun-24,On Track\n", to: folder + "/tracker.csv")
    Files.write(#"{"id": "x", "version": "1", "extends": "base.json"}"#, to: folder + "/extending.json")
    let bad = found.map { folder + "/" + $0 } ?? (name.hasPrefix("/") ? name : folder + "/" + name)
    switch name {
    case "pipe": mkfifo(bad, 0o644)
    case "folder": mkdir(bad, 0o755)
    // A link that leads out of the folder is none that a rule set may follow; the others may.
    default: if found != nil { symlink(name, bad) }
    }
    let run = ToolRun(words.map { $0.replacing("DIR", with: folder).replacing("BAD", with: bad) })
    let said = run.output + run.errors
    #expect(run.code == 2, "\(words): \(said)")
    let isOutside = found == "base.json" && name.hasPrefix("/")
    // What is checked may be a folder of trackers.
    let isEmpty = words == ["check", "BAD"] && name == "folder"
    let expected =
      if isOutside { "lies outside the rule file's own folder" } else if isEmpty {
        "there is no workbook, CSV or JSON file"
      } else { problem }
    #expect(said.contains(expected), "\(words): \(said)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }

  @Test func `a settings file reads no standard input by a dash`() throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", #"{"rules": "-"}"#)
      nights.write(nights.folder + "/extending.json", #"{"id": "x", "version": "1", "extends": "-"}"#)
      #expect(nights.tool("check", nights.tracker).log.contains("\(nights.folder)/-: there is no such file"))
      let extending = nights.tool("rules", "list", "--rules", nights.folder + "/extending.json")
      #expect(extending.log.contains("/-\" cannot be read"), "\(extending.log)")
    }
  }

  @Test(arguments: [
    ("\0", "it is neither a workbook nor text"), ("y\n", "raise the limit with --max-stdin-bytes NUMBER"),
    ("%PDF-1.7\n", "it is a PDF"), ("[[1],", "raise the limit with --max-stdin-bytes NUMBER"),
  ])
  func `standard input without an end is refused`(_ text: String, _ problem: String) async {
    await #expect(processExitsWith: .success) { [text, problem] in
      InputFileTests.endlessly(text)
      let run = ToolRun(["check", "-", "--max-stdin-bytes", "3000000"])
      if run.code == 2, run.errors.contains(problem), run.errors.split(separator: "\n").count == 1 { exit(0) }
      print(run.errors)
      exit(1)
    }
  }

  @Test(arguments: ["--rules", "--config", "--waivers"])
  func `standard input without an end is no rule set either`(_ option: String) async {
    await #expect(processExitsWith: .success) { [option] in
      InputFileTests.endlessly(" ")
      exit(ToolRun(["check", "samples/tracker-2024-01.csv", option, "-"]).code == 2 ? 0 : 1)
    }
  }

  @Test func `standard input has another name`() async {
    await #expect(processExitsWith: .success) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      let text = Array("Ref,Action,Due date,Status (January 2024)\nOC.A2.1,Plan,Jun-24,On Track\n".utf8)
      _ = text.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
      close(ends[1])
      dup2(ends[0], STDIN_FILENO)
      exit(ToolRun(["check", "/dev/stdin"]).code == 2 ? 1 : 0)
    }
  }

  /// Lets a process of its own write the text to this one's standard input for ever.
  private static func endlessly(_ text: String) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    dup2(ends[0], STDIN_FILENO)
    close(ends[0])
    let bytes = Array(String(repeating: text, count: 1 << 12).utf8)
    signal(SIGPIPE, SIG_IGN)
    let writer = ends[1]
    DispatchQueue.global().async { while bytes.withUnsafeBytes({ write(writer, $0.baseAddress, $0.count) }) > 0 {} }
  }
}
