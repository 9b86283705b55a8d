import Dispatch
import TestSupport
import Testing

@Suite struct WaiveCommandTests {
  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Culture,OC.A2.0,Culture,Director,Jan-23,Jul-24,On Track,Written. DS 11.01.24
    Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24

    """
  private static let waiving = [
    "waive", "oc.a2.3", "rating-understates-slippage", "--reason", "Board", "--by", "J Smith", "--until", "2024-06-30",
  ]
  private let folder = Files.temporaryFolder()
  private var tracker: String { folder + "/tracker.csv" }
  private var waivers: String { folder + "/slipgauge.waivers.json" }

  init() { Files.write(WaiveCommandTests.tracker, to: folder + "/tracker.csv") }

  private func check(_ options: [String] = []) -> ToolRun { ToolRun(["check", tracker] + options) }

  @Test func acceptsAFinding() {
    #expect(check().code == 1)
    #expect(ToolRun(Self.waiving + [tracker]).code == 0)
    let run = check()
    #expect(run.code == 0)
    #expect(run.output.contains("0 errors, 1 warning and 0 notes in 2 actions, January 2024; 1 waived."))
    #expect(run.output.contains("OC.A2.3 rating-understates-slippage: Board (J Smith, until 2024-06-30)"))
  }

  @Test(arguments: [["--quiet"], ["--max-findings", "0"], ["--format", "ndjson", "--max-findings", "0"]])
  func waivesWhatIsNotListed(options: [String]) {
    _ = ToolRun(Self.waiving + [tracker])
    #expect(check(options).code == 0)
  }

  @Test func bringsTheFindingBackWhenTheRowChanges() {
    _ = ToolRun(Self.waiving + [tracker])
    Files.write(Self.tracker.replacing("Jul-23", with: "Jun-23"), to: tracker)
    let run = check()
    #expect(run.code == 1)
    #expect(run.output.contains("no longer fits"))
    #expect(ToolRun(Self.waiving + [tracker]).code == 0)
    #expect(check().code == 0)
    #expect(ToolRun(["waive", "--list", tracker]).output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [("2023-09-29", 0), ("2023-10-02", 1)])
  func holdsUntilTheDatesCallForAnotherRating(asOf: String, code: Int32) {
    // Due on 31 July: the definitions call for medium progress in September, and for significant issues in October.
    #expect(ToolRun(Self.waiving + [tracker, "--as-of", "2023-09-01"]).code == 0)
    #expect(check(["--as-of", asOf]).code == code)
  }

  @Test func takesAWaiverBack() {
    _ = ToolRun(Self.waiving + [tracker])
    let remove = ["waive", "--remove", "OC A2.3", "rating-understates-slippage", tracker]
    let wrong = ToolRun(["waive", "--remove", "OC.A2.4", "rating-understates-slippage", tracker])
    #expect(wrong.code == 2 && wrong.errors.contains("; did you mean \"oc.a2.3\"?"), "\(wrong.errors)")
    let run = ToolRun(remove)
    #expect(run.code == 0 && run.output.hasSuffix("by J Smith, until 2024-06-30: Board\n"), "\(run.output)")
    #expect(check().code == 1 && ToolRun(remove).code == 2)
    #expect(ToolRun(["waive", "--remove", "OC.A2.3"]).code == 2)
    #expect(ToolRun(remove + ["--list"]).errors.contains("--list and --remove cannot be combined"))
  }

  @Test func `a list tells ages, and what ends soon`() {
    // The day of the tests is 18 March 2024.
    let waivers = [
      ("A", "2024-03-17", "2024-01-01"), ("B", "2024-03-18", "2024-03-18"), ("C", "2024-04-17", "2024-03-17"),
      ("D", "2024-04-18", nil),
    ]
    let items = waivers.map { ref, until, accepted in
      let day = accepted.map { ", \"accepted\": \"\($0)\"" } ?? ""
      return
        "{\"ref\": \"\(ref)\", \"rule\": \"due-missing\", \"reason\": \"x\", \"by\": \"J\", \"until\": \"\(until)\"\(day)}"
    }
    Files.write("{\"waivers\": [\(items.joined(separator: ","))]}", to: self.waivers)
    let lines = ToolRun(["waive", "--list", tracker]).output.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      lines == [
        "A due-missing ended 1 day ago, 2024-03-17 accepted 77 days ago x (J)",
        "B due-missing last day, 2024-03-18 accepted today x (J)",
        "C due-missing ends soon: 30 days left, 2024-04-17 accepted 1 day ago x (J)",
        "D due-missing 31 days left, 2024-04-18 age not known x (J)",
      ])
  }

  @Test func `a waiver names its tracker where others lie beside it`() {
    _ = ToolRun(Self.waiving + [tracker])
    #expect(Files.text(waivers)?.contains("\"accepted\": \"2024-03-18\"") == true)
    #expect(Files.text(waivers)?.contains("\"tracker\"") == false)
    Files.write(Self.tracker, to: folder + "/tracker-2024-02.csv")
    _ = ToolRun(Self.waiving + [tracker])
    #expect(Files.text(waivers)?.contains("\"tracker\"") == false)
    Files.write(Self.tracker, to: folder + "/Other plan.csv")
    _ = ToolRun(["waive", "--remove", "OC.A2.3", "rating-understates-slippage", tracker])
    _ = ToolRun(Self.waiving + [tracker])
    #expect(Files.text(waivers)?.contains("\"tracker\": \"tracker.csv\"") == true)
    for (name, code) in [("tracker.csv", 0), ("tracker-2024-02.csv", 0), ("Other plan.csv", 1)] as [(String, Int32)] {
      #expect(ToolRun(["check", folder + "/" + name]).code == code, "\(name)")
    }
    _ = ToolRun(Self.waiving + [folder + "/Other plan.csv"])
    #expect(check().code == 0 && ToolRun(["check", folder + "/Other plan.csv"]).code == 0)
    for (words, listed) in [
      ([tracker], ["tracker.csv"]), ([folder + "/Other plan.csv"], ["Other plan.csv"]),
      (["--waivers", waivers], ["Other plan.csv", "tracker.csv"]),
    ] {
      let list = ToolRun(["waive", "--list"] + words)
      let names = list.output.split(separator: "\n").compactMap { $0.split(separator: "for ").last }
      #expect(names.sorted() == listed.map { "\($0))" }, "\(list.output)")
      #expect(list.errors.contains("1 waiver for other trackers not listed") == (listed.count == 1), "\(list.errors)")
    }
    _ = ToolRun(["waive", "--remove", "OC.A2.3", "rating-understates-slippage", tracker])
    #expect(check().code == 1 && ToolRun(["check", folder + "/Other plan.csv"]).code == 0)
  }

  @Test func acceptsOneFindingForManyActions() {
    let head = "Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)\n"
    func save(_ numbers: some Sequence<Int>) {
      let rows = numbers.map {
        "Culture,OC.A2.\($0),Plan,Director,Jan-23,Jul-24,On Track,Step \($0) of the plan is written\n"
      }
      Files.write(head + rows.joined(), to: tracker)
    }
    func check() -> ToolRun { ToolRun(["check", tracker, "--only", "update-unsigned", "--fail-on", "note"]) }
    save(1...14)
    let accept = [
      "waive", "-", "update-unsigned", tracker, "--reason", "Template", "--by", "J", "--until", "2024-06-30",
    ]
    #expect(check().code == 1 && ToolRun(accept).code == 0)
    #expect(Files.text(waivers)?.contains("\"OC.A2.14\"") == true && Files.text(waivers)?.contains("evidence") == false)
    for numbers in [Array(1...14), (1...14).reversed(), Array(3...14), [9, 2], [5]] {
      save(numbers)
      #expect(check().code == 0, "\(numbers)")
    }
    save(1...15)
    let told = check()
    let words = told.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.code == 1 && words.contains("The waiver by J no longer fits: OC.A2.15 was not accepted."))
    save([9, 15])
    #expect(check().code == 1 && check().output.contains("; 1 waived."))
    save(1...15)
    #expect(ToolRun(accept).code == 0 && check().code == 0)
    #expect(ToolRun(["waive", "--list", tracker]).output.split(separator: "\n").count == 1)
  }

  @Test func acceptsWhateverTheRowSaysWithoutATracker() {
    let run = ToolRun(Self.waiving + ["--waivers", waivers])
    #expect(run.code == 0 && run.errors.contains("the waiver holds whatever the row says"))
    Files.write(Self.tracker.replacing("Jul-23", with: "Jun-23"), to: tracker)
    #expect(check().code == 0)
  }

  @Test func losesNoneOfManyAtOnce() {
    DispatchQueue.concurrentPerform(iterations: 24) { number in
      let run = ToolRun([
        "waive", "OC.A2.\(number)", "due-missing", "--reason", "x", "--by", "J", "--until", "2024-06-30", "--waivers",
        waivers,
      ])
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(ToolRun(["waive", "--list", tracker]).output.split(separator: "\n").count == 24)
  }

  @Test func writesOverNothingThatItReads() {
    for path in [tracker, folder] {
      #expect(ToolRun(Self.waiving + [tracker, "--waivers", path]).code == 2)
    }
    #expect(Files.text(tracker) == Self.tracker)
    _ = ToolRun(Self.waiving + [tracker])
    #expect(check(["--report", "json=" + waivers]).code == 2)
    #expect(Files.text(waivers)?.contains("\"by\": \"J Smith\"") ?? false)
  }

  @Test func waivesAtNight() {
    _ = ToolRun(Self.waiving + [tracker])
    let run = ToolRun(
      ["nightly", tracker, "--state", folder + "/state", "--fail-on-standing", "--now", "2024-03-18T02:00:00"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test func listsTheDaysLeft() {
    for (until, span) in [
      ("2024-03-18", "last day, 2024-03-18"), ("2024-03-19", "ends soon: 1 day left, 2024-03-19"),
      ("2024-03-17", "ended 1 day ago, 2024-03-17"), ("2023-03-18", "ended 366 days ago, 2023-03-18"),
    ] {
      let waiver =
        "{\"ref\": \"A\", \"rule\": \"due-missing\", \"reason\": \"x\", \"by\": \"J\", \"until\": \"\(until)\"}"
      Files.write("{\"waivers\": [\(waiver)]}", to: waivers)
      #expect(ToolRun(["waive", "--list", tracker]).output == "A  due-missing  \(span)  age not known  x (J)\n")
    }
  }
}
