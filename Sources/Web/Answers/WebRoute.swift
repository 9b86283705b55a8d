/// What can be asked for.
package enum WebRoute: String, CaseIterable, Sendable {
  case form = "/"
  case report = "/report"
  case annotated = "/annotated"
  case summary = "/summary"
  case check = "/api/check"
  case style = "/style.css"
  case script = "/page.js"
  case help = "/help"
  case health = "/health"

  /// The methods that it takes.
  package var methods: [String] {
    switch self {
    case .report, .annotated, .summary, .check: ["POST"]
    default: ["GET", "HEAD"]
    }
  }

  /// Whether programs ask for it, which are told in JSON what is wrong.
  package var isForPrograms: Bool { self == .check || self == .health }

  /// Whether a path is one that programs ask for, be there anything or not.
  static func isForPrograms(path: String) -> Bool {
    path.hasPrefix("/api/") || WebRoute(rawValue: path)?.isForPrograms ?? false
  }
}
