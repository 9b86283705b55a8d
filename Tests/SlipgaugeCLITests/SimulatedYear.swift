import TestSupport
import Testing

@testable import SlipgaugeCLI

/// The year 2023 of an improvement plan, of which all is written down: files up to August, no tracker in September, and
/// nights from October on.
struct SimulatedYear {
  /// A row of the plan.
  struct Action {
    let ref: String
    /// The ref from the month on in which it gets another.
    let laterRef: (month: Int, ref: String)?
    let theme: String
    let title: String
    let lead: String
    let owner: String
    /// By the month from which it is so.
    let dues: [(month: Int, text: String)]
    /// A letter a month: G, A, R as ratings, N not due, C complete, S assurance, `-` blank.
    let statuses: [Character]
    /// A sign a month: `1` signed on the 11th, `2` on the 25th, `x` and `y` unsigned, in the tracker from the 18th and
    /// from the 25th on, `n` no news, `c` the month's before again, `-` none.
    let updates: [Character]

    func ref(in month: Int) -> String { laterRef.map { month >= $0.month ? $0.ref : ref } ?? ref }
    func due(in month: Int) -> String { dues.last { $0.month <= month }?.text ?? "" }
    func status(in month: Int) -> Character { statuses[month - 1] }
    func update(in month: Int) -> Character { updates[month - 1] }
    var isAssurance: Bool { statuses.contains("S") }
    var isMain: Bool { ref.hasSuffix(".0") }
  }

  static let story = """
    OC.A1.0          | Culture | Renew the values                  | D Smith |        | Dec-24                            | ------------ | ------------
    OC.A1.1          | Culture | Ask all the staff what they need  | D Smith |        | Mar-23, 5:Aug-23, 11:Dec-23       | GGGGGGGG.GGC | 11111111.x11
    OC.A1.2          | Culture | Write down how meetings are held  | D Smith | J Hill | Feb-23, 6:Mar-23                  | GGGGGGGG.GGG | 12121212.yy1
    OC.A1.3, 7:OC.A1.9 | Culture | Train every manager in feedback | D Smith | J Hill | Nov-23, 8:Oct-23                  | GGGGGGGG.AAA | 1111c1n1.111
    OC.A1.5          | Culture | Assurance action: read the survey | D Smith |        | February, May, August, November   | SSSSSSSS.SSS | -1-----1.---
    OC.A1.6          | Culture | Publish the new staff handbook    | D Smith | J HILL | Nov-23                            | GGGGGGGG.GGG | 11111111.111
    OC.B1.1          | Finance | Close the old ledger accounts     | P Jones |        | Dec-23                            | AAAAAAAA.RRR | 111x1111.111
    OC.B1.2          | Finance | Buy a system for purchase orders  | p jones |        | Jun-23                            | NNGGGGGG.RCC | --111111.111
    OC.B1.3          | Finance | Count the stock of each depot     | P Jones |        | Jan-24                            | GGGGGGGG.GG- | 11111111.11-
    OC.B1.4          | Finance | Assurance action: check the ledger | P Jones |       | March, June, September, December  | SSSSSSSS.SSS | --1----1.---
    """

  /// The moves that change control agreed.
  static let register = "Ref,From,To,Agreed on,Agreed by\nOC.A1.1,Mar-23,Aug-23,12/04/2023,Board\n"
  static let files = Array(1...8)
  /// By month: the days on which a night was run.
  static let nights = [
    (month: 10, days: [18, 21, 25, 31]), (month: 11, days: [18, 25, 30]), (month: 12, days: [31]),
  ]
  /// The months of which there is a tracker.
  static let months = files + nights.map(\.month)
  static let deadline = 20

  let actions: [Action]

  init() {
    actions = SimulatedYear.story.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(SimulatedYear.trimmed)
      let refs = SimulatedYear.byMonth(cells[0])
      return Action(
        ref: refs[0].text, laterRef: refs.count > 1 ? (refs[1].month, refs[1].text) : nil, theme: cells[1],
        title: cells[2], lead: cells[3], owner: cells[4],
        dues: cells[2].hasPrefix("Assurance") ? [(1, cells[5])] : SimulatedYear.byMonth(cells[5]),
        statuses: Array(cells[6]), updates: Array(cells[7]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// `Mar-23, 5:Aug-23`: the first from January on, the other from May.
  private static func byMonth(_ text: String) -> [(month: Int, text: String)] {
    text.split(separator: ",").map { part in
      let pair = trimmed(part).split(separator: ":").map(String.init)
      return pair.count == 1 ? (1, pair[0]) : (Int(pair[0]) ?? 0, pair[1])
    }
  }

  // MARK: Trackers

  private static let words = """
    panel board survey budget contract register training supplier review plan draft policy meeting school library
    bridge depot audit partner tender notice lease grant roof garden market letter visit answer agenda poster office
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let labels: [Character: String] = [
    "G": "On Track", "A": "Medium progress", "R": "Significant issues / slippage", "N": "Not due to start",
    "C": "Complete", "S": "Assurance Action", "-": "",
  ]

  /// The tracker of a month as it stood on one of its days.
  func tracker(_ month: Int, on day: Int) -> String {
    let name = SimulatedYear.iso(month)
    let head = "Theme,Ref,Action,Director Lead,Update Owner (if different),Start date,Due date,Main Action Risk,"
    let lines = actions.enumerated().map { number, action in
      [
        action.theme, action.ref(in: month), action.title, action.lead, action.owner, "Jan-22",
        "\"\(action.due(in: month))\"", "", SimulatedYear.labels[action.status(in: month)] ?? "",
        text(number, month, day),
      ].joined(separator: ",")
    }
    return head + "Status (\(name)),Update (\(name))\n" + lines.joined(separator: "\n") + "\n"
  }

  private func text(_ number: Int, _ month: Int, _ day: Int) -> String {
    let sentence = (0..<8).map { place in
      SimulatedYear.words[(number * 11 + month * 13 + place * (month + number + 3)) % SimulatedYear.words.count]
    }.joined(separator: " ")
    switch actions[number].update(in: month) {
    case "1" where day >= 11: return "\(sentence) DS 11.\(SimulatedYear.two(month)).23"
    case "2" where day >= 25: return "\(sentence) DS 25.\(SimulatedYear.two(month)).23"
    case "x" where day >= 18, "y" where day >= 25: return sentence
    case "n": return "No update"
    case "c": return text(number, month - 1, 31)
    default: return ""
    }
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The year as it happened, once: its export by table, and what a check of each file finds, by month.
  static let told = Told()

  /// What the tool said of the year.
  struct Told {
    /// By table of the export: rows without the tracker, a cell a column.
    private(set) var tables: [String: [[String]]] = [:]
    /// By month of a file: the rows of its check, held against the files before.
    private(set) var findings: [Int: [String]] = [:]
    /// The page for a board.
    private(set) var page = ""
    /// The same as a Word document.
    private(set) var document: [UInt8] = []
    /// Runs that failed.
    private(set) var failures: [String] = []

    fileprivate init() {
      do {
        try withNights { nights in
          let year = SimulatedYear()
          failures = year.happen(nights).filter { $0.exit == .unusable }.map(\.log)
          for table in HistoryExport.names { tables[table] = Told.rows(table, nights) }
          page = nights.look("history", "board", "--now", "2024-01-05").out
          let file = nights.folder + "/board.docx"
          _ = nights.look("history", "board", "--now", "2024-01-05", "--format", "docx", "--output", file)
          document = Files.read(file) ?? []
          for month in SimulatedYear.files { findings[month] = Told.check(month, nights) }
        }
      } catch {
        failures.append("\(error)")
      }
    }

    private static func rows(_ table: String, _ nights: Nights) -> [[String]] {
      let text = nights.look("history", "export", "--format", "csv", "--table", table).out
      return text.split(separator: "\r\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).dropFirst().map(String.init)
      }
    }

    private static func check(_ month: Int, _ nights: Nights) -> [String] {
      let earlier = (1..<month).flatMap { ["--previous", SimulatedYear.file($0, nights)] }
      let check = nights.tool(
        ["check", SimulatedYear.file(month, nights), "--format", "csv", "--changes", nights.folder + "/changes.csv"]
          + earlier)
      return check.out.split(separator: "\r\n").dropFirst().map(String.init)
    }
  }

  /// `2023-04`.
  static func iso(_ month: Int) -> String { "2023-\(two(month))" }

  private static func file(_ month: Int, _ nights: Nights) -> String { nights.folder + "/\(iso(month)).csv" }

  /// Imports the files and runs the nights.
  func happen(_ nights: Nights) -> [Nights.Said] {
    let state = ["--state", nights.folder + "/state", "--name", "plan", "--updates-due", "\(SimulatedYear.deadline)"]
    nights.write(nights.folder + "/changes.csv", SimulatedYear.register)
    let files = SimulatedYear.files.map { SimulatedYear.file($0, nights) }
    for (month, file) in zip(SimulatedYear.files, files) { nights.write(file, tracker(month, on: 31)) }
    var said = [
      nights.tool(["history", "import"] + files.reversed() + state + ["--changes", nights.folder + "/changes.csv"])
    ]
    for (month, days) in SimulatedYear.nights {
      for day in days {
        nights.write(nights.tracker, tracker(month, on: day))
        said.append(
          nights.tool(["nightly", nights.tracker] + state + ["--now", "\(SimulatedYear.iso(month))-\(day)T02:00:00"]))
      }
    }
    return said
  }
}
