import SlipgaugeCLI
import Testing

@Suite struct ConfigurationTests {
  @Test(arguments: [
    (#"{"fail-om": "error"}"#, "1:2: $.fail-om: unknown member \"fail-om\"; did you mean \"fail-on\"?"),
    (#"{"fail-on": "eror"}"#, "1:13: $.fail-on: unknown fail-on \"eror\"; did you mean \"error\"?"),
    (#"{"rules": 7}"#, "1:11: $.rules: expected a text, found a number"),
    (#"{"only": ["ref-missing", null]}"#, "1:26: $.only[1]: expected a text, found null"),
    (#"{"fail-on-standing": "yes"}"#, "1:22: $.fail-on-standing: expected true or false, found a text"),
    (#"{"reports": {"jsn": "a.json"}}"#, "1:14: $.reports.jsn: unknown format \"jsn\"; did you mean \"json\"?"),
    (#"{"reports": {"json": "../a.json"}}"#, "lies outside the folder of a configuration that nobody named"),
    (#"{"reports": {"json": "/a.json"}}"#, "lies outside the folder of a configuration that nobody named"),
    (#"{"period": "2024-01", "period": "2023-12"}"#, "1:23"),
    ("[]", "1:1: $: expected an object, found a list"),
    ("", "1:1: $: "),
  ])
  func `tells every mistake with its place`(_ text: String, _ problem: String) throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", text)
      let said = nights.tool("config", nights.tracker)
      #expect(said.exit == .unusable)
      #expect(said.log.contains("slipgauge.json:") && said.log.contains(problem), "\(said.log)")
      #expect(nights.tool("config", nights.tracker, "--no-config").exit == .clean)
    }
  }

  @Test func `tells all mistakes at once`() throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", #"{"a": 1, "fail-on": 2, "rules": {}}"#)
      #expect(nights.tool("check", nights.tracker).lines == 3)
    }
  }

  @Test func `shows what is in force and where it comes from`() throws {
    try withNights { nights in
      nights.write(
        nights.folder + "/slipgauge.json",
        #"{"fail-on": "note", "skip": ["risk-missing"], "fail-on-standing": true}"#)
      let said = nights.tool("config", nights.tracker, "--fail-on", "warning").out.split(separator: "\n")
      func line(_ name: String) -> Substring? { said.first { $0.hasPrefix(name + " ") } }
      #expect(line("fail-on")?.contains("warning ") == true && line("fail-on")?.hasSuffix("(command line)") == true)
      #expect(line("skip")?.hasSuffix("(\(nights.folder)/slipgauge.json)") == true)
      #expect(line("fail-on-standing")?.contains(" yes ") == true)
      #expect(line("rules")?.hasSuffix("(default)") == true)
    }
  }

  @Test func `is what a check and a night go by, and the command line wins`() throws {
    try withNights { nights in
      #expect(nights.tool("check", nights.tracker).exit == .clean)
      nights.write(
        nights.folder + "/slipgauge.json",
        #"{"fail-on": "note", "reports": {"json": ["reports/{date}.json"]}}"#)
      let report = "json=\(nights.folder)/a.json"
      #expect(nights.tool("check", nights.tracker, "--report", report).exit == .findings)
      #expect(nights.tool("check", nights.tracker, "--report", report, "--fail-on", "error").exit == .clean)
      #expect(nights.run(1).exit == .findings)
      #expect(nights.text(nights.folder + "/reports/2024-02-01.json").contains("findings"))
      #expect(nights.run(1, "--fail-on", "never").exit == .clean)
    }
  }

  @Test func `takes paths from its own folder`() throws {
    try withNights { nights in
      nights.write(nights.folder + "/council.json", Nights.councilRules(risk: "error"))
      nights.write(nights.folder + "/settings.json", #"{"rules": "council.json"}"#)
      let said = nights.tool("check", nights.tracker, "--config", nights.folder + "/settings.json")
      #expect(said.exit == .findings)
      #expect(said.out.contains("rule set council 2"))
    }
  }
}
