import Checks
import Reports
import Slipgauge
import Texts
import Trackers

/// Some of a report's actions, which have a report of their own: those of a lead, of a theme, or of a lead in a theme.
struct ReportPart: Hashable {
  /// The lead's name as it is typed first, empty for actions that have none; nil: whoever leads.
  let lead: String?
  /// The theme's name, likewise.
  let theme: String?

  /// Whom two parts are the same of.
  private struct Key: Hashable {
    let lead: String?
    let theme: String?

    init(_ part: ReportPart) {
      lead = part.lead.map { normalised($0) }
      theme = part.theme.map { normalised($0) }
    }
  }

  /// The parts of a report by lead, by theme or by both, in the order of the tracker; all in one where by neither. Of
  /// an action that several lead, each that is among `leads`, where any were asked for.
  static func all(of report: Report, byLead: Bool, byTheme: Bool, leads: [String]) -> [ReportPart] {
    guard byLead || byTheme else { return [ReportPart(lead: nil, theme: nil)] }
    let wanted = Set(leads.map { normalised($0) })
    var seen: Set<Key> = []
    var parts: [ReportPart] = []
    for action in report.actions {
      let names = PersonNames.all(in: action.directorLead)
      let among = names.filter { wanted.isEmpty || wanted.contains(normalised($0)) }
      // A cell may have been asked for as a whole.
      let leads = among.isEmpty ? [names.isEmpty ? "" : action.directorLead] : among
      for lead in byLead ? leads.map(Optional.some) : [nil] {
        let part = ReportPart(lead: lead, theme: byTheme ? action.theme : nil)
        if seen.insert(Key(part)).inserted { parts.append(part) }
      }
    }
    return parts
  }
}

/// Names as files have them: letters, digits and hyphens, and no two alike.
struct FileNames {
  /// By name in normal form.
  private var names: [String: String] = [:]
  /// In small letters, as shared folders often know no capitals.
  private var taken: Set<String> = []
  /// What stands for none.
  private let blank: String

  /// A longer name is cut: a path's part holds 255 bytes, and a letter takes four at most.
  private static let mostLetters = 40

  /// Names of things of that kind: `no-lead` stands for none.
  init(of kind: PathValues.Placeholder) { blank = "no-\(kind.rawValue)" }

  /// The name for a file; of two that come to the same, the later one has a number.
  mutating func name(for text: String) -> String {
    let key = normalised(text)
    if let name = names[key] { return name }
    let words = text.split { !$0.isLetter && !($0.isNumber && $0.isASCII) }.joined(separator: "-")
    let cut = words.prefix(FileNames.mostLetters)
    let stem = cut.isEmpty ? blank : String(cut.hasSuffix("-") ? cut.dropLast() : cut)
    var name = stem
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    names[key] = name
    return name
  }
}
