/// The words that made-up trackers are written with, after those of real ones.
enum TrackerWords {
  static let header = [
    "Theme", "Workstream", "Ref", "Action", "Director Lead", "Cabinet Member", "Other Leads",
    "Update Owner (if different)", "Start date", "Due date", "Main Action Risk", "Status (December 2023)",
    "Update (Initial and Date) (December 2023)", "Status (January 2024)", "Update (Initial and Date) (January 2024)",
  ]

  static let themes: [(code: String, name: String)] = [
    ("OC", "Organisational Culture"), ("CO", "Corporate Oversight"), ("SD", "Strategic Direction"),
    ("PR", "Partnerships & Relationships"), ("CS", "Children's Services"), ("HC", "Housing Compliance"),
    ("FP", "Financial Planning, Savings and Reserves"), ("PC", "Procurement & \"Commercial\""),
  ]
  static let letters = ["A", "B", "C", "D", "E", "F"]
  static let workstreams = [
    "Officer Learning and Development", "Performance Management", "Budget Monitoring", "Scrutiny, Audit and Risk",
    "Internal Communications", "Contract Management",
  ]

  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  static let schedules = [
    "Quarterly", "Quarterly - Mar, Jun, Sep, Dec", "Monthly monitoring", "Jan\nApr\nJul\nOct", "6 monthly",
    "June & December each year", "Annually",
  ]
  static let vagueDates = ["TBC", "Ongoing", "Autumn 2023", "Q3 2023/24", "early 2024", "2024", "March", "22-Nov"]
  static let brokenDates = ["Ocr-23", "31/02/2024", "tbc once agreed??", "when funded", "Jan 24 or so, 2 of 3"]

  static let onTrack = "On Track- little or no slippage"
  static let medium = "Medium Progress- actual/ projected slippage of 1-2 months"
  static let significant = "Significant issues / actual/projected slippage- more than 2 months"
  static let brokenStatuses = ["Amber", "on trakc", "Delayed", "see update", "", "Medium"]

  static let risks = ["Focus 1", "Focus 2", "N/A"]
  static let emptyUpdates = [
    "", "", "N/A", "No change", "As last month", "See above", "December update - as last month",
  ]
  static let initials = ["DS", "RJ", "SM", "AK", "D.S", "LPW", "Ds", "JT"]

  static let directors = [
    "Chief Executive", "Director - Law & Governance", "Director- Finance", "Leadership Team",
    "Director-Business Strategy & Change", "Director, Housing and Place",
  ]
  static let members = [
    "Leader of the Council", "Deputy Leader", "Cabinet Member, Finance", "Ethical Standards and Member Committee",
  ]
  static let owners = [
    "", "", "Head of HR", "PMO lead", "Strategic Lead- Service Improvement", "Head of HR\nTeam Manager L&D/OD",
    "Director-Business Strategy & Change\nDirector- Law", "Finance Improvement Manager",
  ]

  static let verbs = ["Agree", "Embed", "Deliver", "Refresh", "Publish", "Review and report on", "Complete", "Launch"]
  static let objects = [
    "the performance management framework", "a forward plan of member briefings, by theme of work",
    "the medium term financial plan", "the register of contracts and their end dates",
    "a protocol for decisions between meetings", "the workforce strategy (pay, agency spend, appraisal)",
    "an evidence log for the \"lessons learnt\" review", "fire, gas and water checks of all blocks",
    "the complaints procedure and its timescales", "a benefits profile for each business case",
  ]
  static let purposes = [
    "so that Cabinet can rely on what is reported", "in line with the external auditor's recommendations",
    "with owners named for each step", "across all directorates",
    "- draft circulated\n- comments taken in\n- version for decision", "ahead of the next inspection",
  ]

  static let subjects = [
    "The draft framework", "A paper on options", "The recovery plan", "Recruitment to the two vacant posts",
    "The business case", "Training for managers", "The revised specification", "Testing of the new system",
    "The service level report", "Consultation with trade unions",
  ]
  static let teams = [
    "programme board", "Leadership Team", "project team", "Audit and Risk Committee", "working group", "PMO",
    "Housing Board", "Task & Finish Group",
  ]
  static let deeds = [
    "went to Leadership Team, who asked for costs by directorate", "was well received by the working group",
    "is with Legal for comments, and with Finance for the figures", "has been completed in four of seven services",
    "was presented at the Audit and Risk Committee", "is in progress and remains within budget",
    "was paused while the restructure is consulted on", "will be published once members have been briefed",
    "needed a second round because of “late” returns", "has been agreed – implementation follows",
  ]
  static let outlooks = [
    "Next step is approval by Cabinet in March 2024.", "There is a risk of delay if capacity is not found.",
    "No issues to report.", "Completed by the end of February.", "A further update will follow next month.",
    "Expected to go live in April 2024.", "See also OC.A2.1, which depends on it.",
    "Feedback so far: \"clear, but long\".", "The programme board keeps this under review, with £40k set aside.",
  ]
}
