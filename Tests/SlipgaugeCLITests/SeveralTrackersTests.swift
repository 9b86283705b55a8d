import Documents
import TestSupport
import Testing

/// Checks of several trackers, of folders, and against an earlier report.
@Suite struct SeveralTrackersTests {
  private static let header = "Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024)"

  /// A tracker of actions with these due dates; `Ocr-23` is none.
  private static func table(_ dates: [String]) -> String {
    let rows = dates.enumerated().map { "People,OC.A1.\($0 + 1),Step \($0 + 1),Pat Hay,Jan-23,\($1),On Track" }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private let folder = Files.temporaryFolder()

  private func save(_ name: String, _ dates: [String]) -> String {
    Files.write(Self.table(dates), to: folder + "/" + name)
    return folder + "/" + name
  }

  private func check(_ words: String...) -> ToolRun { ToolRun(["check"] + words + ["--only", "due-unreadable"]) }

  private func node(_ text: String) throws -> JSONNode {
    try JSONDocument.read(SourceText(path: "", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    // What each tracker has, in this order; the exit code; how the summary ends.
    ([["Mar-24"], ["Apr-24"]], Int32(0), "2 trackers: 0 errors, 0 warnings and 0 notes in 2 actions.\n"),
    ([["Mar-24"], ["Ocr-24", "Nvo-24"]], 1, "2 trackers: 2 errors, 0 warnings and 0 notes in 3 actions.\n"),
    (
      [["Mar-24"], [], ["Ocr-24"]], 2,
      "2 trackers: 1 error, 0 warnings and 0 notes in 2 actions; 1 could not be checked.\n"
    ),
  ])
  func `the worst of several decides`(trackers: [[String]], code: Int32, summary: String) {
    for (index, dates) in trackers.enumerated() { _ = save("t\(index).csv", dates) }
    let run = check(folder, "-q")
    #expect(run.code == code && run.output.hasSuffix(summary), "\(run.output)\(run.errors)")
    let named = ToolRun(["check", "-q", "--only", "due-unreadable"] + trackers.indices.map { "\(folder)/t\($0).csv" })
    #expect(named.code == code && named.output == run.output)
  }

  @Test func `no tracker counts twice`() {
    let (a, _) = (save("a.csv", ["Ocr-24"]), save("b.csv", ["Mar-24"]))
    #expect(check(folder, a, "-q").output.hasSuffix("2 trackers: 1 error, 0 warnings and 0 notes in 2 actions.\n"))
    let twice = check(a, folder + "/../" + (folder.split(separator: "/").last ?? "") + "/a.csv", "-q")
    #expect(twice.code == 2 && twice.errors == "slipgauge: a tracker is named twice\n", "\(twice.errors)")
  }

  @Test func `a folder's other files are passed over, and told`() {
    _ = save("a.csv", ["Mar-24"])
    for name in [".hidden.csv", "~$a.xlsx", "slipgauge.json", "slipgauge.waivers.json", "x.rules.json", "notes.txt"] {
      Files.write("{}", to: folder + "/" + name)
    }
    Files.write("{\"waivers\": []}", to: folder + "/slipgauge.waivers.json")
    Files.write("Name,Telephone\nPat,123\n", to: folder + "/phones.csv")
    let run = check(folder, "-q")
    #expect(run.code == 0 && run.output.contains("1 tracker: "))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].hasPrefix("slipgauge: passed over: \(folder)/phones.csv: "), "\(run.errors)")
  }

  @Test func `each has its own report where the path names it, and all have one else`() throws {
    let (a, b) = (save("a.csv", ["Ocr-24"]), save("b.csv", ["Ocr-24", "Ocr-25"]))
    let run = check(
      a, b, "-q", "--report", "ndjson=\(folder)/out/{tracker}.ndjson", "--report", "json=\(folder)/all.json")
    #expect(run.code == 1, "\(run.errors)")
    #expect(Files.names(in: folder + "/out").sorted() == ["a.ndjson", "b.ndjson"])
    let all = try node(#require(Files.text(folder + "/all.json")))
    guard case .array(let trackers)? = all["trackers"]?.value else { throw Missing() }
    let counts = trackers.map { tracker in
      if case .array(let findings)? = tracker["findings"]?.value { findings.count } else { -1 }
    }
    #expect(counts == [1, 2])
    guard case .number("3")? = all["summary"]?["error"]?.value else { throw Missing() }
  }

  @Test(arguments: [
    // What stood then, what stands now; the exit code; what is told of the changes.
    (["Ocr-24"], ["Ocr-24"], Int32(0), "0 new, 1 still there, 0 resolved"),
    (["Mar-24"], ["Ocr-24"], 1, "1 new, 0 still there, 0 resolved"),
    (["Ocr-24", "Ocr-25"], ["Ocr-26", "Mar-25"], 0, "0 new, 1 still there, 1 resolved"),
    (["Ocr-24", "Mar-25"], ["Mar-24", "Ocr-25"], 1, "1 new, 0 still there, 1 resolved"),
  ])
  func `only what an earlier report has not counts`(then: [String], now: [String], code: Int32, told: String) {
    let baseline = folder + "/before.json"
    #expect(check(save("t.csv", then), "-q", "--report", "json=\(baseline)").code < 2)
    let tracker = save("t.csv", now)
    let run = check(tracker, "--baseline", baseline)
    #expect(run.code == code && run.output.contains("Since \(baseline): \(told)"), "\(run.output)\(run.errors)")
    #expect(check(tracker, "--baseline", baseline, "--fail-on", "never").code == 0)
    // A baseline is read, and so it is never written to.
    #expect(check(tracker, "--baseline", baseline, "--report", "json=\(baseline)").code == 2)
  }

  /// A tracker of twenty actions by two leads in turn, the first of which have an unknown status.
  private static func unknown(_ count: Int) -> String {
    let rows = (1...20).map { number in
      "People,OC.A1.\(number),Step,\(number % 2 == 0 ? "Al" : "Jo"),Jan-23,Mar-24,\(number > count ? "On Track" : "Greeen")"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    // How many had the status then and have now, of which more than three are one finding; what is told.
    (5, 5, [], Int32(0), "0 new, 1 still there, 0 resolved"),
    (5, 6, [], 1, "1 new, 0 still there, 0 resolved"),
    (3, 4, [], 1, "1 new, 0 still there, 0 resolved"),
    (5, 3, [], 0, "0 new, 3 still there, 1 resolved"),
    (4, 4, ["--lead", "Al"], 0, "0 new, 2 still there, 0 resolved, 1 not checked"),
    (2, 12, ["--lead", "Al"], 1, "1 new, 0 still there, 0 resolved, 1 not checked"),
  ])
  func `what is one finding for many actions is compared by action`(
    then: Int, now: Int, words: [String], code: Int32, told: String
  ) {
    let (tracker, baseline) = (folder + "/t.csv", folder + "/before.json")
    let only = ["check", tracker, "--only", "status-unknown"]
    Files.write(Self.unknown(then), to: tracker)
    #expect(ToolRun(only + ["-q", "--report", "json=\(baseline)"]).code == 1)
    Files.write(Self.unknown(now), to: tracker)
    let run = ToolRun(only + ["--baseline", baseline] + words)
    #expect(run.code == code && run.output.contains("Since \(baseline): \(told)"), "\(run.output)\(run.errors)")
  }

  /// How many due dates cannot be read, then and now; how many the earlier report lists; how many are new.
  @Test(arguments: [(5, 5, 2, 0), (5, 6, 2, 1), (5, 6, 9, 1), (5, 4, 0, 0)])
  func `what an earlier report counts and does not list is not new`(then: Int, now: Int, most: Int, new: Int) {
    let baseline = folder + "/before.json"
    func save(_ count: Int) -> String { self.save("t.csv", Array(repeating: "Ocr-24", count: count)) }
    let words = ["--only", "due-unreadable", "--max-findings", "\(most)"]
    _ = ToolRun(["check", save(then), "--report", "json=\(baseline)"] + words)
    let run = ToolRun(["check", save(now), "--only", "due-unreadable", "--baseline", baseline])
    #expect(run.code == (new > 0 ? 1 : 0) && run.output.contains("Since \(baseline): \(new) new"), "\(run.output)")
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("found then (\(then - most) of due-unreadable): as many") == (most < then), "\(said)")
  }

  @Test func `one page tells of all, with a section for each`() throws {
    let (a, b) = (save("a.csv", ["Ocr-24"]), save("b.csv", ["Mar-24"]))
    Files.write("", to: folder + "/empty.csv")
    let page = folder + "/page.html"
    let run = check(a, b, folder + "/empty.csv", "-q", "--report", "html=\(page)")
    #expect(run.code == 2)
    let text = try #require(Files.text(page))
    for said in [
      "<title>3 trackers: Slipgauge report</title>", "<h2 id=\"failed-h\">Could not be checked</h2>",
      "<li><a href=\"#t2-tracker\"><bdi>b.csv</bdi></a></li>", "<section class=\"tracker\" id=\"t1-tracker\"",
    ] { #expect(text.contains(said), "\(said)") }
    #expect(!text.contains("<script>") && !text.contains("href=\"#q="))
    // What a link or a label names is there, once.
    let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "\(ids)")
    for attribute in ["href=\"#", "aria-labelledby=\""] {
      for name in text.split(separator: attribute).dropFirst().flatMap({
        $0.prefix { $0 != "\"" }.split(separator: " ")
      }) {
        #expect(ids.contains(name), "\(name)")
      }
    }
    // It is known for an earlier report, and replaced.
    #expect(check(a, b, "-q", "--report", "html=\(page)").code == 1)
  }

  @Test func `of several, each is held against its own`() {
    let (a, b) = (save("a.csv", ["Ocr-24"]), save("b.csv", ["Mar-24"]))
    let baseline = folder + "/before.json"
    #expect(check(a, b, "-q", "--report", "json=\(baseline)").code == 1)
    #expect(check(a, b, "-q", "--baseline", baseline).code == 0)
    _ = save("b.csv", ["Ocr-24"])
    #expect(check(a, b, "-q", "--baseline", baseline).code == 1)
    // The report of one tracker says nothing of another beside it.
    _ = check(a, "-q", "--report", "json=\(folder)/a.json")
    #expect(check(a, b, "-q", "--baseline", folder + "/a.json").output.contains("1 new and 0 gone"))
  }

  @Test func `what was not asked for is not taken for gone`() {
    let baseline = folder + "/before.json"
    let tracker = save("t.csv", ["Ocr-24"])
    _ = check(tracker, "-q", "--report", "json=\(baseline)")
    let run = ToolRun(["check", tracker, "--baseline", baseline, "--only", "status-missing"])
    #expect(run.output.contains("0 resolved, 1 not checked"), "\(run.output)")
  }

  @Test(arguments: [[], ["--lead", "Director- Finance"], ["--level", "warning"], ["--max-findings", "1"]])
  func `statistics count every finding`(options: [String]) throws {
    let words = ["check", "samples/tracker-2024-01.csv", "--fail-on", "never", "--format"]
    let counted = ToolRun(words + ["json", "--statistics"] + options)
    let lines = ToolRun(words + ["ndjson"] + options.filter { $0 != "--max-findings" && $0 != "1" })
    let statistics = try node(counted.output)["statistics"]
    let findings = lines.output.split(separator: "\n").dropLast()
    for kind in ["rules", "themes", "directors"] {
      guard case .array(let rows)? = statistics?[kind]?.value else { throw Missing() }
      var counts = ["error": 0, "warning": 0, "note": 0]
      for row in rows {
        for level in counts.keys {
          if case .number(let number)? = row[level]?.value { counts[level, default: 0] += Int(number) ?? 0 }
        }
      }
      for (level, count) in counts {
        #expect(count == findings.count { $0.contains("\"level\":\"\(level)\"") }, "\(kind) \(level) \(options)")
      }
    }
  }

  private struct Missing: Error {}
}
