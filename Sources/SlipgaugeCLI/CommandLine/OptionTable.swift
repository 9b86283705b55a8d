import Reports
import RuleSets
import Tables

/// Every option of every command, once: parsing and help come from it.
package enum OptionTable {
  package static let all: [Option] =
    rules + trackers + selection + waivers + output + nights + limits + everywhere

  /// The commands that read trackers and check them.
  private static let checking = ["check", "nightly", "rules replay", "waive"]
  private static let reading = checking + ["convert"]

  private static let rules: [Option] = [
    Option(
      "rules", value: "FILE", isRepeatable: true, "a rule set; further ones extend those before",
      standard: "the rule set that slipgauge carries with it",
      on: reading + ["config", "rules list", "rules show", "rules test", "rules doc"]),
    Option(
      "allow-extends-outside", "let rule sets extend files outside their own folder",
      on: reading + ["rules list", "rules show", "rules test", "rules doc", "rules validate"]),
    Option(
      "with", value: "FILE", isRepeatable: true, "the rule set to compare with; further ones extend those before",
      on: ["rules replay"]),
  ]

  private static let trackers: [Option] = [
    Option(
      "previous", value: "FILE", isRepeatable: true,
      "an earlier tracker to compare with, in any order; of two of one month the last one named is the newer",
      on: reading + ["config"]),
    Option(
      "period", value: "MONTH", "the period to check, such as 2023-12, Dec-23 or \"December 2023\"",
      standard: "the tracker's latest", on: reading + ["config"]),
    Option(
      "as-of", value: "DATE", "the reporting date, such as 2024-01-31, 31/01/2024 or 31.1.24",
      standard: "each update's sign-off, else the whole period", on: reading + ["config"]),
  ]

  private static let selection: [Option] = [
    Option(
      "only", value: "RULES", isRepeatable: true, "report only these rules (ids, with commas between)",
      on: ["check", "nightly", "config"]),
    Option(
      "skip", value: "RULES", isRepeatable: true, "do not report these rules (ids, with commas between)",
      on: ["check", "nightly", "config"]),
    Option(
      "fail-on", value: "LEVEL", choices: ["error", "warning", "note", "never"],
      "the least level of finding that makes the exit code 1", standard: "error", on: ["check", "nightly", "config"]),
  ]

  private static let waivers: [Option] = [
    Option(
      "waivers", value: "FILE", "the file that says which findings are accepted",
      standard: "slipgauge.waivers.json beside the tracker", on: ["check", "nightly", "config", "waive"]),
    Option("reason", value: "TEXT", "why the finding is accepted", on: ["waive"]),
    Option("by", value: "NAME", "who accepts it", on: ["waive"]),
    Option("until", value: "DATE", "the last day on which the waiver holds, such as 2030-06-30", on: ["waive"]),
    Option("list", "show the waivers with the days left", on: ["waive"]),
  ]

  private static let output: [Option] = [
    Option(
      "format", letter: "f", value: "FORMAT", choices: ReportFormat.all.map(\.id),
      "what standard output carries", standard: "text", on: ["check"]),
    Option(
      "format", letter: "f", value: "FORMAT", choices: ["json", "csv", "ndjson"], "what to convert to",
      standard: "json", on: ["convert"]),
    Option(
      "format", letter: "f", value: "FORMAT", choices: ["text", "json"], "lines for people, or JSON for other programs",
      standard: "text", on: ["rules list", "rules facts"]),
    Option(
      "report", value: "FORMAT=FILE", isRepeatable: true, "write a report to a file besides",
      on: ["check", "nightly", "config"]),
    Option(
      "output", letter: "o", value: "FILE", "write to a file, whole or not at all", standard: "standard output",
      on: ["check", "convert", "rules doc"]),
    Option("facts", "add what slipgauge derives from each action", on: ["convert"]),
    Option("verbose", letter: "v", "add the table of rules: evaluated, raised, skipped and why", on: ["check"]),
    Option("quiet", letter: "q", "write the summary line only", on: ["check"]),
    Option(
      "color", value: "WHEN", choices: ["auto", "always", "never"], "whether to use colours", standard: "auto",
      on: ["check"]),
    Option(
      "max-findings", value: "NUMBER", "how many findings of each rule to list; all are counted",
      standard: "1000, with xlsx 20000, and all in ndjson", on: ["check"]),
    Option(
      "profile", "say on standard error what each rule and fact costs; reads the tracker once more", on: ["check"]),
    Option("threads", value: "NUMBER", "how many threads to use", standard: "one for each processor", on: checking),
  ]

  private static let looking = ["history", "history show", "history trend", "history forget"]

  private static let nights: [Option] = [
    Option("state", value: "DIR", "the folder that remembers from night to night", on: looking + ["nightly"]),
    Option(
      "wait", value: "SECONDS", "how long to wait where another run is at work", standard: "0",
      on: ["nightly", "history forget"]),
    Option(
      "fail-on-standing", "make the exit code 1 while any finding at that level stands, new or not",
      on: ["nightly", "config"]),
    Option(
      "on-change", value: "COMMAND",
      "a shell command that gets the JSON report on its standard input when something changed",
      on: ["nightly"]),
    Option(
      "on-change-timeout", value: "SECONDS", "how long that command may take", standard: "60", on: ["nightly"]),
    Option(
      "log", value: "FORM", choices: ["text", "json", "none"], "the line that each run leaves on standard error",
      standard: "text", on: ["nightly"]),
    Option(
      "now", value: "TIME", "the time to go by, such as 2024-01-31T02:00:00, to try out what a night will do",
      standard: "the clock's", on: ["nightly", "history forget"]),
    Option("tracker", value: "FILE", "look at one tracker only", on: ["history", "history trend"]),
    Option(
      "most", value: "NUMBER", "how many runs or weeks to show", standard: "30", on: ["history", "history trend"]),
    Option("before", value: "DATE", "the first day to keep, such as 2024-01-01", on: ["history forget"]),
    Option(
      "config", value: "FILE", "a file of settings for what the command line leaves out",
      standard: "slipgauge.json beside the tracker", on: ["check", "nightly", "config"]),
    Option("no-config", "look for no such file", on: ["check", "nightly", "config"]),
  ]

  /// The bounds on untrusted input, each by its own name.
  private static let limits: [Option] =
    ReadLimit.allCases.map { limit in
      Option(
        String(limit.flag.dropFirst(2)), value: "NUMBER", "the most \(limit.subject)", standard: String(limit.standard),
        on: reading)
    }
    + RuleLimit.allCases.map { limit in
      Option(
        String(limit.flag.dropFirst(2)), value: "NUMBER", "the most \(limit.subject)", standard: String(limit.standard),
        on: commands(keeping: limit))
    }
    + [
      Option(
        "timeout", value: "SECONDS", "how long the command may take", standard: String(Deadline.standard), on: reading)
    ]

  /// The commands that read a file which the limit is on.
  private static func commands(keeping limit: RuleLimit) -> [String] {
    switch limit {
    case .waiverBytes: ["check", "nightly", "waive"]
    case .settingsBytes: ["check", "nightly", "config"]
    default: reading + ["config", "rules list", "rules show", "rules test", "rules doc", "rules validate"]
    }
  }

  private static let everywhere: [Option] = [
    Option("help", letter: "h", "say how a command is used"),
    Option("version", "say which slipgauge this is"),
  ]

  /// The options of a command, in the order of the table.
  package static func options(of command: String) -> [Option] { all.filter { $0.belongs(to: command) } }
}
