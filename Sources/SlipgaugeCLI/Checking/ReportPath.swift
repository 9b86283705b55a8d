import Dates
import Documents
import Slipgauge

/// A report's path with its placeholders filled in.
struct ReportPath: Sendable {
  /// Where the report goes.
  let path: String
  /// The link to the latest report, and what it names; nil where the path holds no date.
  let link: Link?
  /// Whether the tracker's name is part of the path.
  let namesTracker: Bool

  /// A link to the latest of the reports whose paths differ in their dates alone.
  struct Link: Sendable {
    /// Where the link stands.
    let path: String
    /// The report, or its folder, seen from the folder of the link.
    let target: String
    /// The target with its placeholders.
    fileprivate let pattern: String
    fileprivate let name: String

    /// Whether `other` is the target of another day.
    func isTarget(_ other: String) -> Bool {
      other.indices.contains { start in
        let date = String(other[start...].prefix(10))
        return Day(iso: date) != nil && (try? ReportPath.filled(pattern, name: name, date: date)) == other
      }
    }
  }

  /// The placeholders that there are.
  static let placeholders = ["date", "tracker"]

  /// Fills in the tracker's name, without its folder and ending, and the date.
  init(_ pattern: String, tracker: String, date: String) throws(CommandFailure) {
    let name = ReportPath.name(of: tracker)
    path = try ReportPath.filled(pattern, name: name, date: date)
    namesTracker = pattern.contains("{tracker}")
    if path.hasSuffix("/") { throw CommandFailure(.output(path), "names a folder", remedy: "name a file in it") }
    // The path up to the part that holds the date, with `latest` for it.
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let place = parts.firstIndex(where: { $0.contains("{date}") }) else {
      link = nil
      return
    }
    let folders = try ReportPath.filled(parts[..<place].map { $0 + "/" }.joined(), name: name, date: date)
    link = Link(
      path: folders + (try ReportPath.filled(parts[place], name: name, date: "latest")),
      target: try ReportPath.filled(parts[place], name: name, date: date), pattern: parts[place], name: name)
  }

  /// All at once, so that a tracker that is called {date} stays what it is.
  private static func filled(_ pattern: String, name: String, date: String) throws(CommandFailure) -> String {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "date": filled += date
      case "tracker": filled += name
      case let other: throw unknown(String(other), pattern)
      }
      rest = rest[close...].dropFirst()
    }
    return filled + rest
  }

  private static func unknown(_ name: String, _ pattern: String) -> CommandFailure {
    let hint = NearestName.hint(name, among: placeholders)
    return CommandFailure(
      "unknown placeholder {\(name)} in \(pattern)"
        + (hint.isEmpty ? "; there are {date} and {tracker}" : hint))
  }

  /// What `{tracker}` stands for: the file's name without its ending.
  static func name(of tracker: String) -> String {
    if tracker == "-" { return "stdin" }
    let name = tracker.split(separator: "/").last.map(String.init) ?? tracker
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    // Dots alone would name another folder.
    return stem.allSatisfy { $0 == "." } ? name : stem
  }
}
