import Dates
import Documents
import Slipgauge
import Texts

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
    fileprivate let values: PathValues

    /// Whether `other` is the target of another day.
    func isTarget(_ other: String) -> Bool {
      other.indices.contains { start in
        var values = values
        values.date = String(other[start...].prefix(10))
        return Day(iso: values.date) != nil && (try? ReportPath.filled(pattern, values)) == other
      }
    }
  }

  /// Fills in what stands for the placeholders.
  init(_ pattern: String, _ values: PathValues) throws(CommandFailure) {
    path = try ReportPath.filled(pattern, values)
    namesTracker = PathValues.Placeholder.tracker.stands(in: pattern)
    if path.hasSuffix("/") { throw CommandFailure(.output(path), "names a folder", remedy: "name a file in it") }
    // The path up to the part that holds the date, with `latest` for it.
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let place = parts.firstIndex(where: PathValues.Placeholder.date.stands) else {
      link = nil
      return
    }
    let folders = try ReportPath.filled(parts[..<place].map { $0 + "/" }.joined(), values)
    var latest = values
    latest.date = "latest"
    link = Link(
      path: folders + (try ReportPath.filled(parts[place], latest)),
      target: try ReportPath.filled(parts[place], values),
      pattern: parts[place], values: values)
  }

  /// All at once, so that a tracker that is called {date} stays what it is.
  private static func filled(_ pattern: String, _ values: PathValues) throws(CommandFailure) -> String {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      guard let value = values[name] else { throw unknown(String(name), pattern) }
      filled += value
      rest = rest[close...].dropFirst()
    }
    return filled + rest
  }

  private static func unknown(_ name: String, _ pattern: String) -> CommandFailure {
    let known = PathValues.Placeholder.allCases.map(\.rawValue)
    let hint = NearestName.hint(name, among: known)
    return CommandFailure(
      "unknown placeholder {\(name)} in \(pattern)"
        + (hint.isEmpty ? "; there are \(listed(known.map { "{\($0)}" }))" : hint))
  }
}
