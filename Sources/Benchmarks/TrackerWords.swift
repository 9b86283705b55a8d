/// The words that made-up trackers are written with, after those of real ones.
enum TrackerWords {
  /// The columns' titles, which end with the status and update of some months.
  static func header(_ months: [String]) -> [String] {
    [
      "Theme", "Workstream", "Ref", "Action", "Director Lead", "Cabinet Member", "Other Leads",
      "Update Owner (if different)", "Start date", "Due date", "Main Action Risk",
    ] + months.flatMap { ["Status (\($0))", "Update (Initial and Date) (\($0))"] }
  }

  /// The months that a tracker reports on.
  static let latestMonths = ["December 2023", "January 2024"]
  /// Those of the tracker before it.
  static let monthsBefore = ["November 2023", "December 2023"]

  /// The themes by block of eight rows in turn, with the letters that their refs begin with.
  static let themes: [(code: String, name: String)] = [
    ("OC", "Organisational Culture"), ("CO", "Corporate Oversight"), ("SD", "Strategic Direction"),
    ("PR", "Partnerships & Relationships"), ("CS", "Children's Services"), ("HC", "Housing Compliance"),
    ("FP", "Financial Planning, Savings and Reserves"), ("PC", "Procurement & \"Commercial\""),
  ]
  /// The letters that number a theme's workstreams in refs.
  static let letters = ["A", "B", "C", "D", "E", "F"]
  /// Workstreams, in the order of `letters`.
  static let workstreams = [
    "Officer Learning and Development", "Performance Management", "Budget Monitoring", "Scrutiny, Audit and Risk",
    "Internal Communications", "Contract Management",
  ]

  /// Months as dates name them, from January.
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  /// Due dates of assurance actions, which name no day.
  static let schedules = [
    "Quarterly", "Quarterly - Mar, Jun, Sep, Dec", "Monthly monitoring", "Jan\nApr\nJul\nOct", "6 monthly",
    "June & December each year", "Annually",
  ]
  /// Vague dates: a season, a quarter, a year alone, a day without one, or none yet.
  static let vagueDates = ["TBC", "Ongoing", "Autumn 2023", "Q3 2023/24", "early 2024", "2024", "March", "22-Nov"]
  /// Due dates that are mistyped, impossible, or no dates at all.
  static let brokenDates = ["Ocr-23", "31/02/2024", "tbc once agreed??", "when funded", "Jan 24 or so, 2 of 3"]

  /// The status of an action that is on time, or nearly.
  static let onTrack = "On Track- little or no slippage"
  /// The status of an action that is up to two months late.
  static let medium = "Medium Progress- actual/ projected slippage of 1-2 months"
  /// The status of an action that is more than two months late.
  static let significant = "Significant issues / actual/projected slippage- more than 2 months"
  /// Statuses that are none of the usual ones: misspelt, of another scale, or empty.
  static let brokenStatuses = ["Amber", "on trakc", "Delayed", "see update", "", "Medium"]

  /// Risk levels of main actions.
  static let risks = ["Focus 1", "Focus 2", "N/A"]
  /// Updates that say nothing new.
  static let emptyUpdates = [
    "", "", "N/A", "No change", "As last month", "See above", "December update - as last month",
  ]
  /// Whom updates are signed by.
  static let initials = ["DS", "RJ", "SM", "AK", "D.S", "LPW", "Ds", "JT"]

  /// Director leads.
  static let directors = [
    "Chief Executive", "Director - Law & Governance", "Director- Finance", "Leadership Team",
    "Director-Business Strategy & Change", "Director, Housing and Place",
  ]
  /// Cabinet members.
  static let members = [
    "Leader of the Council", "Deputy Leader", "Cabinet Member, Finance", "Ethical Standards and Member Committee",
  ]
  /// Other leads and owners of updates, some of them two to a cell or nobody.
  static let owners = [
    "", "", "Head of HR", "PMO lead", "Strategic Lead- Service Improvement", "Head of HR\nTeam Manager L&D/OD",
    "Director-Business Strategy & Change\nDirector- Law", "Finance Improvement Manager",
  ]

  /// What a title begins with.
  static let verbs = ["Agree", "Embed", "Deliver", "Refresh", "Publish", "Review and report on", "Complete", "Launch"]
  /// What a title's verb is done to.
  static let objects = [
    "the performance management framework", "a forward plan of member briefings, by theme of work",
    "the medium term financial plan", "the register of contracts and their end dates",
    "a protocol for decisions between meetings", "the workforce strategy (pay, agency spend, appraisal)",
    "an evidence log for the \"lessons learnt\" review", "fire, gas and water checks of all blocks",
    "the complaints procedure and its timescales", "a benefits profile for each business case",
  ]
  /// What a title ends with.
  static let purposes = [
    "so that Cabinet can rely on what is reported", "in line with the external auditor's recommendations",
    "with owners named for each step", "across all directorates",
    "- draft circulated\n- comments taken in\n- version for decision", "ahead of the next inspection",
  ]

  /// What a sentence of an update begins with.
  static let subjects = [
    "The draft framework", "A paper on options", "The recovery plan", "Recruitment to the two vacant posts",
    "The business case", "Training for managers", "The revised specification", "Testing of the new system",
    "The service level report", "Consultation with trade unions",
  ]
  /// Bodies that sentences at an update's beginning name.
  static let teams = [
    "programme board", "Leadership Team", "project team", "Audit and Risk Committee", "working group", "PMO",
    "Housing Board", "Task & Finish Group",
  ]
  /// What a sentence of an update says of its subject.
  static let deeds = [
    "went to Leadership Team, who asked for costs by directorate", "was well received by the working group",
    "is with Legal for comments, and with Finance for the figures", "has been completed in four of seven services",
    "was presented at the Audit and Risk Committee", "is in progress and remains within budget",
    "was paused while the restructure is consulted on", "will be published once members have been briefed",
    "needed a second round because of “late” returns", "has been agreed – implementation follows",
  ]
  /// Sentences that may follow another one.
  static let outlooks = [
    "Next step is approval by Cabinet in March 2024.", "There is a risk of delay if capacity is not found.",
    "No issues to report.", "Completed by the end of February.", "A further update will follow next month.",
    "Expected to go live in April 2024.", "See also OC.A2.1, which depends on it.",
    "Feedback so far: \"clear, but long\".", "The programme board keeps this under review, with £40k set aside.",
  ]
}
