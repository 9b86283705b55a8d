import Glibc
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

  @Test(arguments: [
    (["--max-settings-file-bytes", "10"], "slipgauge.json: there are more than 10 bytes in a settings file"),
    (["--max-rule-depth", "1"], ": $: more than 1 lists and objects, or brackets of a phrase, nested in each other"),
    (["--max-rule-values", "1"], ": $: more than 1 JSON values in a settings file"),
    (["--max-rule-list-items", "1"], ": $: more than 1 items of a list or members of an object in a settings file"),
    (["--max-rule-text-bytes", "4"], ": $: more than 4 bytes in a text of a settings file"),
  ])
  func `keeps the limits of settings`(_ words: [String], _ refusal: String) throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", #"{"only": ["ref-missing", "due-missing"]}"#)
      for command in ["check", "config"] {
        #expect(nights.tool(command, nights.tracker).exit == .clean)
        let said = nights.tool([command, nights.tracker] + words)
        #expect(said.exit == .unusable && said.log.contains(refusal), "\(said.log)")
        #expect(said.log.hasSuffix("; raise the limit with \(words[0]) NUMBER\n"), "\(said.log)")
      }
    }
  }

  @Test func `takes files of its own folder alone where nobody named it`() throws {
    try withNights { nights in
      let secret = nights.folder + "-secret.txt"
      defer { unlink(secret) }
      nights.write(secret, "root:x:0:0:secret words\nsecond: line\n")
      #expect(symlink(secret, nights.folder + "/inside.csv") == 0)
      let outside = [secret, "../\(secret.split(separator: "/").last ?? "")", "inside.csv", "a/../../x"]
      for member in ["previous", "rules", "waivers"] {
        for path in outside {
          let list = member == "waivers" ? "\"\(path)\"" : "[\"\(path)\"]"
          nights.write(nights.folder + "/slipgauge.json", "{\"\(member)\": \(list)}")
          for said in [nights.tool("check", nights.tracker), nights.tool("config", nights.tracker), nights.run(1)] {
            let told = said.out + said.log
            #expect(said.exit == .unusable && told.contains("lies outside the folder of a configuration"), "\(told)")
            #expect(!told.contains("secret words") && !told.contains("second: line"), "\(told)")
          }
        }
      }
      // Whoever names the settings answers for what they name.
      nights.write(nights.folder + "/slipgauge.json", "{\"previous\": [\"\(secret)\"]}")
      let named = nights.tool("check", nights.tracker, "--config", nights.folder + "/slipgauge.json")
      #expect(named.exit == .unusable && named.log.contains("\(secret): "))
    }
  }

  @Test(arguments: [
    (#"{"skip": ["risk-mising"]}"#, "1:11: $.skip[0]: unknown rule \"risk-mising\"; did you mean \"risk-missing\"?"),
    (
      #"{"as-of": "2024-13-01"}"#,
      "1:11: $.as-of: it needs a calendar day such as 2024-01-31 or 31.1.24, not \"2024-13-01\""
    ),
    (#"{"period": "Foo-24"}"#, "1:12: $.period: it needs a month such as 2023-12"),
    (#"{"period": "2020-01"}"#, "1:12: $.period: DIR/tracker.csv: it has no columns for 2020-01"),
    (#"{"rules": ["a.json"]}"#, "1:12: $.rules[0]: DIR/a.json: there is no such file; check the path"),
    (#"{"previous": "."}"#, "1:14: $.previous: DIR/.: it is a folder; name a file in it"),
    (#"{"waivers": "w.json"}"#, "1:13: $.waivers: DIR/w.json: there is no such file; check the path"),
    (#"{"reports": {"json": "{x}.json"}}"#, "1:22: $.reports.json: unknown placeholder {x} in DIR/{x}.json"),
    (#"{"reports": {"json": "-"}}"#, "1:22: $.reports.json: a report goes to a file; - is none"),
  ])
  func `tells what a check cannot use, with its place`(_ text: String, _ problem: String) throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", text)
      let problem = "\(nights.folder)/slipgauge.json:" + problem.replacing("DIR", with: nights.folder)
      let check = nights.tool("check", nights.tracker)
      #expect(check.exit == .unusable && check.log.contains(problem), "\(check.log)")
      let night = nights.run(1)
      #expect(night.exit == .unusable && night.out.contains(problem), "\(night.out)")
      #expect(nights.tool("check", nights.tracker, "--no-config", "--quiet").exit == .clean)
    }
  }

  @Test func `reads no file in place of which the command line names another`() throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", #"{"rules": "missing.json"}"#)
      nights.write(nights.folder + "/council.json", Nights.councilRules(risk: "off"))
      #expect(nights.tool("check", nights.tracker, "--rules", nights.folder + "/council.json").exit == .clean)
    }
  }

  @Test func `tells all mistakes at once`() throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", #"{"a": 1, "fail-on": 2, "rules": {}}"#)
      let said = nights.tool("check", nights.tracker).log.split(separator: "\n")
      #expect(said.count == 4 && said[0] == "slipgauge: \(nights.folder)/slipgauge.json: there are 3 problems")
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
