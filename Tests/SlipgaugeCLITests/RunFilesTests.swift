import Documents
import Glibc
import Reports
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// Every output of every command against every input: what is read is never written to.
@Suite struct RunFilesTests {
  /// A folder with a file of each kind that a run reads.
  private struct Place {
    let folder = Files.temporaryFolder()

    static let trackerText = """
      Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
      Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24

      """
    static let texts = [
      "tracker.csv": trackerText, "other.csv": trackerText,
      "earlier.csv": trackerText.replacing("January 2024", with: "October 2023"),
      "base.json": #"{"id": "base", "version": "1", "extends": "slipgauge:default"}"#,
      "rules.json": #"{"id": "rules", "version": "1", "extends": "base.json"}"#,
      "accepted.json": #"{"waivers": []}"#, "settings.json": #"{"fail-on": "never"}"#,
    ]

    init() {
      for (name, text) in Place.texts { Files.write(text, to: folder + "/" + name) }
      mkdir(folder + "/sub", 0o755)
      symlink(folder, folder + "/sub/linked")
    }

    /// Puts the folder in the place of `DIR`.
    func words(_ words: [String]) -> [String] { words.map { $0.replacing("DIR", with: folder) } }

    /// What every file holds now.
    var contents: [String: String] {
      Dictionary(uniqueKeysWithValues: Files.names(in: folder).map { ($0, Files.text(folder + "/" + $0) ?? "") })
    }
  }

  /// What writes a file, which stands for `OUT`, and which commands do.
  private static let outputs: [(command: String, words: [String])] =
    ReportFormat.all.map { ("check", ["--report", "\($0.id)=OUT"]) } + [
      ("check", ["--output", "OUT"]), ("check", ["--format", "ndjson", "--output", "OUT"]),
      ("convert", ["--output", "OUT"]), ("rules doc", ["--output", "OUT"]),
      (
        "waive",
        [
          "OC.A2.3", "rating-understates-slippage", "--reason", "x", "--by", "J", "--until", "2030-01-01", "--waivers",
          "OUT",
        ]
      ), ("nightly", ["--state", "DIR/state", "--now", "2024-02-01", "--report", "json=OUT"]),
    ]

  /// What makes a command read a file, and which commands take that.
  private static let inputs: [(name: String, words: [String], commands: [String])] = [
    ("tracker.csv", [], ["check", "convert", "waive", "nightly"]),
    ("earlier.csv", ["--previous", "DIR/earlier.csv"], ["check", "convert", "waive", "nightly"]),
    ("rules.json", ["--rules", "DIR/rules.json"], ["check", "convert", "rules doc", "waive", "nightly"]),
    ("base.json", ["--rules", "DIR/rules.json"], ["check", "convert", "rules doc", "waive", "nightly"]),
    ("accepted.json", ["--waivers", "DIR/accepted.json"], ["check", "nightly"]),
    ("settings.json", ["--config", "DIR/settings.json"], ["check", "nightly"]),
    ("other.csv", ["DIR/other.csv"], ["nightly"]),
  ]

  /// Other ways to say the same file; `hard` is another name of it.
  private static let paths = ["DIR/NAME", "DIR/sub/../NAME", "DIR/sub/linked/NAME", "DIR/hard"]

  private static func run(
    _ place: Place, _ output: (command: String, words: [String]), _ words: [String], to path: String
  ) -> ToolRun {
    var all = output.command.split(separator: " ").map(String.init)
    all += output.words.map { $0.replacing("OUT", with: path) }
    if output.command != "rules doc" { all.append("DIR/tracker.csv") }
    return ToolRun(place.words(all + words))
  }

  @Test(arguments: inputs.map(\.name))
  func `no output goes to what is read`(_ name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name })
    for output in Self.outputs where input.commands.contains(output.command) {
      for path in Self.paths {
        let place = Place()
        link(place.folder + "/" + name, place.folder + "/hard")
        let before = place.contents
        let run = Self.run(place, output, input.words, to: path.replacing("NAME", with: name))
        let what = "\(output) \(path)"
        #expect(run.code == 2, "\(what)")
        let said = run.output + run.errors
        // A file that is no waiver file is refused as one, before it could be written.
        #expect(said.contains("which is never written to") || output.command == "waive", "\(what): \(said)")
        #expect(place.contents.filter { $0.key != "state" } == before, "\(what)")
      }
    }
  }

  @Test(arguments: outputs.indices)
  func `every output goes to a file that nothing reads`(_ index: Int) {
    let place = Place()
    let run = Self.run(place, Self.outputs[index], [], to: "DIR/new")
    #expect([0, 1].contains(run.code), "\(run.errors)")
    #expect(Files.text(place.folder + "/new")?.isEmpty == false)
    #expect(place.contents.filter { Place.texts[$0.key] != nil } == Place.texts)
  }

  @Test(arguments: [
    "DIR/state/history.sqlite", "DIR/state/lock", "DIR/state/new", "DIR/state/a/b/new", "DIR/sub/linked/state/new",
    "DIR/sub/../state/lock", "DIR/hard",
  ])
  func `no report goes to the state folder`(_ path: String) {
    let place = Place()
    let night = ["nightly", "DIR/tracker.csv", "--state", "DIR/state", "--fail-on", "never", "--now"]
    #expect(ToolRun(place.words(night + ["2024-02-01"])).code == 0)
    link(place.folder + "/state/history.sqlite", place.folder + "/hard")
    let names = Files.names(in: place.folder + "/state")
    let run = ToolRun(place.words(night + ["2024-02-02", "--report", "json=\(path)"]))
    #expect(run.code == 2)
    #expect(run.output.contains("lies in the state folder"), "\(run.output)\(run.errors)")
    #expect(Files.names(in: place.folder + "/state") == names)
    let history = ToolRun(place.words(["history", "--state", "DIR/state"]))
    #expect(history.code == 0 && history.output.contains("2024-02-01"))
  }

  @Test(arguments: ["lock", "history.sqlite", "history.sqlite-wal", "history.sqlite.new"], [true, false])
  func `a night reads nothing that it writes`(_ name: String, isLink: Bool) {
    let place = Place()
    mkdir(place.folder + "/state", 0o755)
    let own = place.folder + "/state/" + name
    if isLink { link(place.folder + "/tracker.csv", own) } else { Files.write(Place.trackerText, to: own) }
    let tracker = isLink ? "DIR/tracker.csv" : "DIR/state/\(name)"
    let run = ToolRun(place.words(["nightly", tracker, "--state", "DIR/state", "--now", "2024-02-01"]))
    #expect(run.code == 2)
    #expect(run.errors.contains("\(name) of the state folder"), "\(run.errors)")
    #expect(Files.names(in: place.folder + "/state") == [name])
    #expect(Files.text(own) == Place.trackerText)
  }

  @Test func `a lock that is none is left alone`() {
    let place = Place()
    mkdir(place.folder + "/state", 0o755)
    Files.write("a key to the front door\n", to: place.folder + "/state/lock")
    let run = ToolRun(place.words(["nightly", "DIR/tracker.csv", "--state", "DIR/state", "--now", "2024-02-01"]))
    #expect(run.code == 2 && run.errors.contains("its file lock is none that slipgauge has written"), "\(run.errors)")
    #expect(Files.text(place.folder + "/state/lock") == "a key to the front door\n")
  }

  @Test(arguments: ["slipgauge.json", "slipgauge.waivers.json", "sub/slipgauge.json", "Slipgauge.JSON"])
  func `no report takes a name that the next check looks for`(_ name: String) {
    for output in Self.outputs where output.command != "waive" {
      let place = Place()
      let run = Self.run(place, output, [], to: "DIR/" + name)
      #expect(run.code == 2, "\(output)")
      #expect((run.output + run.errors).contains("give the file another name"), "\(output): \(run.errors)")
      #expect(Files.read(place.folder + "/" + name) == nil)
    }
    let place = Place()
    for output in Self.outputs where output.command == "waive" {
      #expect(Self.run(place, output, [], to: "DIR/slipgauge.json").code == 2)
      #expect(Files.read(place.folder + "/slipgauge.json") == nil)
    }
  }

  @Test func `the file behind standard input is an input`() async {
    await #expect(processExitsWith: .success) {
      let folder = Files.temporaryFolder()
      let tracker = folder + "/tracker.csv"
      Files.write(Place.trackerText, to: tracker)
      let file = open(tracker, O_RDONLY)
      dup2(file, STDIN_FILENO)
      let commands = [
        ["check", "-", "--report", "csv=" + tracker], ["check", "-", "-o", tracker], ["convert", "-", "-o", tracker],
      ]
      for words in commands {
        lseek(STDIN_FILENO, 0, SEEK_SET)
        let run = ToolRun(words)
        guard run.code == 2, run.errors.contains("is the file behind standard input, which is never written to"),
          Files.text(tracker) == Place.trackerText
        else { exit(1) }
      }
      lseek(STDIN_FILENO, 0, SEEK_SET)
      exit(ToolRun(["convert", "-", "-o", folder + "/new"]).code)
    }
  }

  @Test(arguments: [
    (["check", "DIR/tracker.csv"], "tracker.csv"), (["convert", "DIR/tracker.csv"], "tracker.csv"),
    (["rules", "list", "--rules", "DIR/rules.json"], "base.json"),
    (["check", "DIR/tracker.csv", "--waivers", "DIR/accepted.json"], "accepted.json"),
    (["config", "--config", "DIR/settings.json"], "settings.json"),
  ])
  func `standard output goes to nothing that is read`(_ words: [String], _ name: String) {
    let place = Place()
    let run = ToolRun(place.words(words), outputFile: FileIdentity(place.folder + "/" + name))
    #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains("standard output goes to the input"), "\(run.errors)")
    let other = ToolRun(place.words(words), outputFile: FileIdentity(place.folder + "/other.csv"))
    #expect(other.code < 2 && !other.output.isEmpty)
  }

  @Test func `a link to the latest report takes the place of nothing that is read`() {
    let place = Place()
    symlink("tracker.csv", place.folder + "/latest.csv")
    let night = [
      "nightly", "DIR/latest.csv", "--state", "DIR/state", "--now", "2024-02-01", "--report", "csv=DIR/{date}.csv",
    ]
    let run = ToolRun(place.words(night))
    #expect(run.code == 2)
    #expect(run.output.contains("latest.csv is the input"), "\(run.output)")
    #expect(Files.text(place.folder + "/latest.csv") == Place.trackerText)
    #expect(Files.read(place.folder + "/2024-02-01.csv") == nil)
  }
}
