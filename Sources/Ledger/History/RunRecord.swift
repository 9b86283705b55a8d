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
    package let name: String
    package let version: String
    package let hash: String
    /// The version of the tool that applied it.
    package let tool: String
    /// The rule files as JSON, so that the set can be applied again once it has changed; may be empty.
    package let files: String

    package init(name: String, version: String, hash: String, tool: String, files: String) {
      self.name = name
      self.version = version
      self.hash = hash
      self.tool = tool
      self.files = files
    }
  }

  /// Status and due date of an action as typed.
  package struct SeenAction: Sendable, Hashable {
    package let ref: String
    package let status: String
    package let due: String

    package init(ref: String, status: String, due: String) {
      self.ref = ref
      self.status = status
      self.due = due
    }
  }

  /// The tracker's absolute path, which names it from night to night.
  package var tracker: String
  /// Seconds since 1970.
  package var started: Int
  /// The day of the run where it ran.
  package var day: Day
  package var outcome: Outcome
  package var milliseconds: Int
  package var contentHash: String?
  package var ruleSet: RuleSetStamp?
  package var period: Month?
  package var asOf: Day?
  package var counts: RunCounts?
  /// Why the tracker could not be used.
  package var problem: String?
  package var findings: [SeenFinding] = []
  package var actions: [SeenAction] = []

  package init(tracker: String, started: Int, day: Day, outcome: Outcome, milliseconds: Int) {
    self.tracker = tracker
    self.started = started
    self.day = day
    self.outcome = outcome
    self.milliseconds = milliseconds
  }
}
