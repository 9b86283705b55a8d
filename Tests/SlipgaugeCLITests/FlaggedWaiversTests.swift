import TestSupport
import Testing

/// `slipgauge waive --from`: the rows of an annotated workbook that are marked *Accepted*.
@Suite struct FlaggedWaiversTests {
  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Culture,OC.A2.0,Culture,Director,Jan-23,Jul-24,On Track,Written. DS 11.01.24
    Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24
    Culture,OC.A2.4,Survey,,Jan-23,Jul-24,On Track,Written. DS 11.01.24

    """
  private let folder = Files.temporaryFolder()
  private var tracker: String { folder + "/tracker.csv" }
  private var flagged: String { folder + "/flagged.xlsx" }
  private var waivers: String { folder + "/slipgauge.waivers.json" }

  init() {
    Files.write(FlaggedWaiversTests.tracker, to: folder + "/tracker.csv")
    _ = ToolRun(["check", tracker, "--report", "xlsx=\(flagged)"])
  }

  /// Fills the row of the finding: Done, Comment, Accepted by, Accepted until.
  private func fill(_ rule: String, _ texts: [String]) throws {
    var workbook = try FilledWorkbook(#require(Files.read(flagged)))
    let cells = texts + Array(repeating: "", count: 4 - texts.count)
    workbook.fill(rowWith: [rule], ["H": cells[0], "I": cells[1], "J": cells[2], "K": cells[3]])
    Files.write(workbook.bytes, to: flagged)
  }

  @Test func `accepted rows become waivers, which hold for what was seen`() throws {
    try fill("rating-understates-slippage", ["Accepted", "Board of 12 February", "J Smith", "30.6.2030"])
    try fill("lead-missing", ["Done", "Named"])
    let run = ToolRun(["waive", "--from", flagged, tracker])
    #expect(run.code == 0)
    #expect(run.output == "Waived OC.A2.3 rating-understates-slippage until 2030-06-30 in \(waivers).\n")
    #expect(ToolRun(["check", tracker, "-q"]).output.hasSuffix("1 waived.\n"))
    #expect(ToolRun(["waive", "--list", tracker]).output.contains("Board of 12 February (J Smith)"))
    Files.write(Self.tracker.replacing("Jul-23", with: "Jun-23"), to: tracker)
    #expect(ToolRun(["check", tracker]).output.contains("no longer fits"))
  }

  @Test(
    arguments: [
      (["Accepted", "", "J Smith", "2030-06-30"], [], "Comment is empty: why it is accepted"),
      (["accepted", "Board", "", "2030-06-30"], [], "Accepted by is empty: who accepts it"),
      (["Accepted", "Board", "J Smith"], [], "Accepted until is empty: the last day on which it holds"),
      (["Accepted", "Board", "J Smith", "soon"], [], "Accepted until “soon” is no day"),
      (["Accepted", "Board", "J Smith", "2001-06-30"], [], "Accepted until 2001-06-30 is past"),
      (["Accepted", "Board"], ["--by", "J Smith", "--until", "2030-06-30"], nil),
      (["Accepted"], ["--reason", "Board", "--by", "J Smith", "--until", "2030-06-30"], nil),
    ] as [([String], [String], String?)])
  func `a row that lacks something is told, and none is waived`(
    texts: [String], options: [String], problem: String?
  ) throws {
    try fill("rating-understates-slippage", texts)
    try fill("lead-missing", ["Accepted", "Board", "J Smith", "2030-06-30"])
    let run = ToolRun(["waive", "--from", flagged] + options)
    guard let problem else {
      #expect(run.code == 0 && run.output.split(separator: "\n").count == 2)
      return
    }
    #expect(run.code == 2 && run.errors.contains("\(flagged): Slipgauge, row ") && run.errors.contains(problem))
    #expect(Files.read(waivers) == nil)
  }

  @Test(arguments: [
    ("Acepted", true), ("accepted by board", true), ("Accepted", false), ("in progress", false), ("", false),
  ])
  func `a word that is none of the choices is told with its cell`(word: String, isTold: Bool) throws {
    try fill("rating-understates-slippage", [word, "Board", "J Smith", "2030-06-30"])
    let run = ToolRun(["waive", "--from", flagged])
    let said = #"Slipgauge!H\d+ “\#(word)”: none of Done, In progress and Accepted, so the row is left as it is"#
    #expect(try run.code == 0 && run.errors.contains(Regex(said)) == isTold, "\(run.errors)")
    #expect(run.errors.isEmpty != isTold)
  }

  @Test func `a finding on many actions is accepted for these`() throws {
    let head = "Ref,Action,Director Lead,Due date,Status (January 2024),Update (January 2024)\n"
    let rows = (1...12).map { "OC.A2.\($0),Plan,Director,Jul-24,On Track,Step \($0) of the plan is written\n" }
    Files.write(head + rows.joined(), to: tracker)
    _ = ToolRun(["check", tracker, "--report", "xlsx=\(flagged)"])
    try fill("update-unsigned", ["Accepted", "New template", "J Smith", "2030-06-30"])
    #expect(ToolRun(["waive", "--from", flagged]).output.hasPrefix("Waived the tracker update-unsigned until"))
    #expect(ToolRun(["check", tracker, "-q"]).output.hasSuffix("1 waived.\n"))
  }

  @Test func `what holds no list is refused, and a list without accepted rows makes no waiver`() {
    let refused = ToolRun(["waive", "--from", tracker])
    #expect(refused.code == 2 && refused.errors.contains("no sheet lists findings with a column Done"))
    let none = ToolRun(["waive", "--from", flagged])
    #expect(none.code == 0 && none.output == "No row of \(flagged) is marked Accepted.\n")
    #expect(Files.read(waivers) == nil)
  }
}
