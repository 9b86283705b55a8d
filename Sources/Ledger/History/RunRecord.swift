package import Dates

/// One run over one tracker, as it goes into the history.
package struct RunRecord: Sendable {
  /// What the exit code says of a tracker.
  package enum Outcome: Int, Sendable {
    /// Nothing that fails the night, whatever stands or is new below the level that does.
    case ok = 0
    /// New findings that fail it; or standing ones, where those do, too.
    case findings = 1
    /// The tracker or its rules could not be used; what is known of its findings stays as it was.
    case failed = 2

    /// The word for it in logs and tables.
    package var word: String {
      switch self {
      case .ok: "ok"
      case .findings: "findings"
      case .failed: "failed"
      }
    }
  }

  /// The rule set by name and content.
  package struct RuleSetStamp: Sendable, Hashable {
    /// The set's id.
    package let name: String
    /// The set's own version.
    package let version: String
    /// The SHA-256 of `files` in hexadecimal.
    package let hash: String
    /// The version of the tool that applied it.
    package let tool: String
    /// The rule files as JSON, so that the set can be applied again once it has changed; may be empty.
    package let files: String

    /// A set of that name whose files have that SHA-256.
    package init(name: String, version: String, hash: String, tool: String, files: String) {
      self.name = name
      self.version = version
      self.hash = hash
      self.tool = tool
      self.files = files
    }
  }

  /// What names the tracker from night to night: the name that it was given, else its absolute path.
  package var tracker: String
  /// The tracker's absolute path, where it was given a name.
  package var file: String?
  /// What the history knew it by until now, the one to go on from first; empty where its name is no new one.
  package var takesOver: [String] = []
  /// Seconds since 1970.
  package var started: Int
  /// The day of the run where it ran.
  package var day: Day
  /// What the exit code says of the tracker.
  package var outcome: Outcome
  /// How long the run took.
  package var milliseconds: Int
  /// Whether no night was run, but a file of that period imported: nobody knows the day, so it is the period's last.
  package var isImported = false
  /// The SHA-256 of the tracker's bytes; nil where they could not be read.
  package var contentHash: String?
  /// The rules that were applied; nil where none were.
  package var ruleSet: RuleSetStamp?
  /// The month that was checked; nil where nothing was.
  package var period: Period?
  /// The reporting date that was asked for.
  package var asOf: Day?
  /// The day by which the period's updates were due; nil where nobody said.
  package var updatesDue: Day?
  /// How many findings there are; nil where nothing was checked.
  package var counts: RunCounts?
  /// Why the tracker could not be used, or of one that could, why the summary beside it was not checked.
  package var problem: String?
  /// All findings, waived ones among them.
  package var findings: [SeenFinding] = []
  /// All actions, in reading order.
  package var actions: [SeenAction] = []
  /// What the words of its findings go by.
  package var scene = NightScene()

  package init(tracker: String, started: Int, day: Day, outcome: Outcome, milliseconds: Int) {
    self.tracker = tracker
    self.started = started
    self.day = day
    self.outcome = outcome
    self.milliseconds = milliseconds
  }
}
