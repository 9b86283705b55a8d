/// Writes trackers of any length as CSV: the same rows every time, and a shorter one begins a longer one.
///
/// Rows come in blocks of eight: a main action with the actions under it. Most are consistent; some have what real
/// trackers have: ratings that the dates do not allow, updates that are missing, copied or unsigned, dates that cannot
/// be read, refs that stand twice.
package struct TrackerGenerator {
  private var random: SplitMix
  private var row = 0
  /// The bytes that were written and not taken yet.
  package private(set) var bytes: [UInt8] = []
  private let sentences: [String]
  private let titles: [String]
  private var lastRef = ""

  /// Writes the header, of two months or of those before them; the same seed gives the same rows.
  package init(seed: UInt64 = 2024, monthBefore: Bool = false) {
    var random = SplitMix(seed: seed)
    sentences = (0..<4096).map { _ in TrackerGenerator.sentence(&random) }
    titles = (0..<600).map { _ in
      "\(random.pick(TrackerWords.verbs)) \(random.pick(TrackerWords.objects)) \(random.pick(TrackerWords.purposes))"
    }
    self.random = random
    bytes.reserveCapacity(1 << 21)
    append(TrackerWords.header(monthBefore ? TrackerWords.monthsBefore : TrackerWords.latestMonths))
  }

  /// Forgets the bytes; their storage is used again.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Writes the next row.
  package mutating func appendRow() {
    let place = row & 7
    let block = row >> 3
    row += 1
    let theme = TrackerWords.themes[block & 7]
    let stream = block >> 3
    var ref = "\(theme.code).\(TrackerWords.letters[stream % 6])\(stream / 6 + 1).\(place)"
    if random.happens(6), !lastRef.isEmpty { ref = lastRef }
    if random.happens(4) { ref = " " + ref }
    lastRef = ref
    let head = [theme.name, TrackerWords.workstreams[stream % 6], ref]
    append(head + (place == 0 ? mainAction() : place == 7 ? assurance() : subAction()))
  }

  // MARK: Kinds of action

  private mutating func mainAction() -> [String] {
    let risk = random.happens(20) ? "" : random.pick(TrackerWords.risks)
    let due = random.happens(300) ? "Ongoing" : month(18...40)
    return people(random.pick(titles)) + [month(0...14), due, risk, "N/A", "N/A", "N/A", "N/A"]
  }

  private mutating func assurance() -> [String] {
    let title = "Assurance action: " + random.pick(titles)
    let status = random.happens(900) ? "Assurance Action" : TrackerWords.onTrack
    return people(title) + [month(0...14), random.pick(TrackerWords.schedules), "N/A", status]
      + updates(live: true, between: status)
  }

  private mutating func subAction() -> [String] {
    let due = random.happens(60) ? 0 : 6 + random.below(40)
    var dueText = due == 0 ? random.pick(TrackerWords.vagueDates) : month(due...due)
    if random.happens(5) { dueText = random.pick(TrackerWords.brokenDates) }
    var status = status(due: due)
    let before = random.happens(850) ? status : TrackerWords.onTrack
    if random.happens(6) { status = random.pick(TrackerWords.brokenStatuses) }
    let isAhead = status == "Not due to start" && !random.happens(60)
    let start =
      random.happens(50)
      ? random.pick(TrackerWords.vagueDates) : month(isAhead ? 26...32 : 0...max(0, min(22, due - 4)))
    let isLive = status != "Complete" && status != "Not due to start"
    return people(random.pick(titles)) + [start, dueText, "N/A", before] + updates(live: isLive, between: status)
  }

  /// What the dates call for, nearly always. Months count from January 2022, so that January 2024 is 24.
  private mutating func status(due: Int) -> String {
    if random.happens(25) { return random.pick([TrackerWords.onTrack, TrackerWords.medium]) }
    switch due {
    case 0: return random.pick([TrackerWords.onTrack, "New Action", "Action on Hold"])
    case ..<22: return random.happens(850) ? "Complete" : TrackerWords.significant
    case 22: return TrackerWords.medium
    case 23...32: return TrackerWords.onTrack
    default: return random.happens(300) ? "Not due to start" : TrackerWords.onTrack
    }
  }

  // MARK: Cells

  private mutating func people(_ title: String) -> [String] {
    [
      title, random.happens(5) ? "TBC" : random.pick(TrackerWords.directors), random.pick(TrackerWords.members),
      random.pick(TrackerWords.owners), random.pick(TrackerWords.owners),
    ]
  }

  /// The previous update, the status, and the update of the period.
  private mutating func updates(live: Bool, between status: String) -> [String] {
    let previous = random.happens(30) ? "" : update(signed: "12.23")
    guard live else { return [previous, status, random.happens(980) ? "Complete" : previous] }
    if random.happens(25) { return [previous, status, previous] }
    if random.happens(30) { return [previous, status, random.pick(TrackerWords.emptyUpdates)] }
    return [previous, status, update(signed: random.happens(5) ? "13.24" : "01.24")]
  }

  /// One to six sentences; a third of all on several lines.
  private mutating func update(signed month: String) -> String {
    let separator = random.happens(330) ? "\n- " : " "
    // What an update begins with is nearly always its own.
    var text = random.happens(985) ? lead() : random.pick(sentences)
    for _ in 0..<1 + random.below(5) { text += separator + random.pick(sentences) }
    guard random.happens(930) else { return text }
    let day = 2 + random.below(26)
    return "\(text) \(random.pick(TrackerWords.initials)) \(day < 10 ? "0" : "")\(day).\(month)"
  }

  private mutating func lead() -> String {
    let first = 2 + random.below(900)
    let second = first + random.below(4000)
    switch random.below(4) {
    case 0: return "\(first) of \(second) cases were looked at by the \(random.pick(TrackerWords.teams))."
    case 1: return "Spend is £\(first)k of £\(second)k, as the \(random.pick(TrackerWords.teams)) was told."
    case 2: return "\(random.pick(TrackerWords.subjects)) drew \(first) comments and \(second) replies."
    default: return "The \(random.pick(TrackerWords.teams)) saw \(first) of \(second) returns."
    }
  }

  private mutating func month(_ range: ClosedRange<Int>) -> String {
    let month = range.lowerBound + random.below(range.count)
    let year = 2022 + month / 12
    if random.happens(60) {
      return "\(1 + random.below(28))/\(month % 12 + 1)/\(year)"
    }
    return "\(TrackerWords.months[month % 12])-\(year % 100)"
  }

  private static func sentence(_ random: inout SplitMix) -> String {
    let text = "\(random.pick(TrackerWords.subjects)) \(random.pick(TrackerWords.deeds))."
    return random.happens(400) ? "\(text) \(random.pick(TrackerWords.outlooks))" : text
  }

  // MARK: CSV

  private mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
