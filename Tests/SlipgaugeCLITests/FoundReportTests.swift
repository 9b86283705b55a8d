import Glibc
import Reports
import SlipgaugeCLI
import TestSupport
import Testing

/// Settings that merely lie beside a tracker may have come with it.
@Suite struct FoundReportTests {
  private func settings(_ nights: Nights, _ format: String, _ path: String) -> String {
    let text = "{\"reports\": {\"\(format)\": \"\(path)\"}}"
    nights.write(nights.folder + "/slipgauge.json", text)
    return text
  }

  @Test(arguments: ReportFormat.all.map(\.id))
  func `replace an earlier report of theirs, and nothing else`(_ format: String) throws {
    try withNights { nights in
      let report = nights.folder + "/new/report"
      _ = settings(nights, format, "new/report")
      #expect(nights.tool("check", nights.tracker).exit == .clean)
      let first = nights.text(report)
      nights.save(due: "Ocr 24")
      #expect(nights.tool("check", nights.tracker).exit == .findings)
      #expect(nights.text(report) != first)
      #expect(nights.run(1).exit == .findings)
      // The same bytes under another format's name, another tracker, an empty file.
      let other = format == "json" ? "html" : "json"
      _ = settings(nights, other, "new/report")
      let refused = nights.tool("check", nights.tracker)
      #expect(refused.exit == .unusable && refused.log.contains("is no earlier \(other) report"), "\(refused.log)")
      for text in ["Ref,Action\nOC.A2.1,Plan\n", ""] {
        _ = settings(nights, format, "new/report")
        nights.write(report, text)
        #expect(nights.tool("check", nights.tracker).exit == .unusable)
        #expect(nights.run(2).exit == .unusable)
        #expect(nights.text(report) == text)
        // Who names the settings means what they say.
        let named = nights.tool("check", nights.tracker, "--config", nights.folder + "/slipgauge.json")
        #expect(named.exit == .findings)
        #expect(nights.text(report) != text)
      }
    }
  }

  @Test(arguments: ["lnk/report.json", "lnk/new/report.json", "inside/../lnk/report.json", "pipe", "inside"])
  func `leave their folder by no link, and write to files alone`(_ path: String) throws {
    try withNights { nights in
      mkdir(nights.folder + "/outside", 0o755)
      mkdir(nights.folder + "/home", 0o755)
      mkdir(nights.folder + "/home/inside", 0o755)
      symlink("../outside", nights.folder + "/home/lnk")
      mkfifo(nights.folder + "/home/pipe", 0o644)
      nights.save(due: "Oct-24", to: nights.folder + "/home/tracker.csv")
      nights.write(nights.folder + "/home/slipgauge.json", "{\"reports\": {\"json\": \"\(path)\"}}")
      #expect(nights.tool("check", nights.folder + "/home/tracker.csv").exit == .unusable)
      let night = nights.tool("nightly", nights.folder + "/home/tracker.csv", "--state", nights.folder + "/state")
      #expect(night.exit == .unusable)
      #expect(Files.names(in: nights.folder + "/outside").isEmpty)
      #expect(Files.names(in: nights.folder + "/home/inside").isEmpty)
    }
  }

  @Test func `may use a link that stays below their folder`() throws {
    try withNights { nights in
      mkdir(nights.folder + "/inside", 0o755)
      symlink("inside", nights.folder + "/lnk")
      _ = settings(nights, "json", "lnk/report.json")
      #expect(nights.tool("check", nights.tracker).exit == .clean)
      #expect(Files.names(in: nights.folder + "/inside") == ["report.json"])
    }
  }

  @Test(arguments: [
    ("releases/42", false), ("2024-01-31", false), ("report-2024-01-31.json", true), ("report-2024-01-32.json", false),
    ("report-2024-01-31.json/x", false), ("../report-2024-01-31.json", false),
  ])
  func `turn no link of somebody else's`(_ target: String, isTheirs: Bool) throws {
    try withNights { nights in
      let link = nights.folder + "/report-latest.json"
      symlink(target, link)
      _ = settings(nights, "json", "report-{date}.json")
      let night = nights.run(1)
      #expect(night.exit == (isTheirs ? .clean : .unusable), "\(night.out)")
      #expect((nights.text(link).isEmpty) == !isTheirs)
      var buffer = [CChar](repeating: 0, count: 100)
      let length = readlink(link, &buffer, buffer.count)
      let now = String(decoding: buffer[..<max(0, length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      #expect(now == (isTheirs ? "report-2024-02-01.json" : target))
    }
  }

  @Test(arguments: ["other.csv", "council.json", "earlier.json", "slipgauge.json", "slipgauge.waivers.json"])
  func `overwrite no file that lies there`(_ name: String) throws {
    try withNights { nights in
      nights.save(due: "Oct-24", to: nights.folder + "/other.csv")
      nights.write(nights.folder + "/council.json", Nights.councilRules(risk: "off"))
      _ = nights.tool("convert", nights.tracker, "-o", nights.folder + "/earlier.json")
      for format in ReportFormat.all.map(\.id) {
        _ = settings(nights, format, name)
        let before = nights.text(nights.folder + "/" + name)
        let said = nights.tool("check", nights.tracker)
        #expect(said.exit == .unusable && said.log.contains("slipgauge.json:1:"), "\(format): \(said.log)")
        #expect(nights.text(nights.folder + "/" + name) == before)
      }
    }
  }

  @Test func `of one tracker stop no other`() throws {
    try withNights { nights in
      mkdir(nights.folder + "/b", 0o755)
      let other = nights.folder + "/b/tracker.csv"
      nights.save(due: "Oct-24", to: other)
      // Of the first tracker; what it extends is known only when its rules are read.
      nights.write(nights.folder + "/council.json", #"{"id": "c", "version": "1", "extends": "b/base.json"}"#)
      nights.write(nights.folder + "/b/base.json", Nights.councilRules(risk: "off"))
      nights.write(nights.folder + "/b/slipgauge.json", #"{"reports": {"json": "base.json"}}"#)
      let night = nights.run(1, other, "--rules", nights.folder + "/council.json")
      #expect(night.exit == .unusable)
      #expect(nights.look("history").out.contains("2024-02-01  ok"))
      #expect(nights.text(nights.folder + "/b/base.json") == Nights.councilRules(risk: "off"))
    }
  }
}
