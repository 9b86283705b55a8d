import Ledger
import Reports
import Texts

/// Where a tracker comes from that the history does not know by its name.
struct TrackerOrigin {
  /// What it was known by, the one to go on from first; empty where it goes on from none.
  private(set) var names: [String] = []
  /// Its last good night by that name.
  private(set) var last: History.LastNight?
  /// What is to be said of it, a full sentence or two.
  private(set) var sentence: String?

  /// So much of a tracker's refs another must have had, to be taken for the same.
  private static let leastShared = (of: 10, are: 9)

  /// None: the history knows the tracker by its name.
  init() {}

  /// Looks among the trackers that the history knows for one of a new name.
  init(of tracker: String, name: String, _ report: Report, _ history: History) {
    guard let known = try? history.trackers() else { return }
    let path = FilePath.absolute(tracker)
    let isNamed = name != path
    let alike = TrackerOrigin.alike(report, known.filter { $0.name != name }, history)
    if isNamed {
      let own = known.first { $0.name == path }
      names = [alike?.tracker.name, own?.name].compactMap(\.self)
      guard let first = names.first else { return }
      last = try? history.lastNight(of: first)
      if last != nil { sentence = "\(name) goes on from \(first)." } else { names = [] }
    } else if let alike {
      sentence =
        "This file was never seen here, but \(alike.tracker.name), which is there no more, had \(alike.shared) of its "
        + "\(alike.count) refs. To go on from it, give the tracker a name: --name NAME, or \"name\" in the settings."
    }
  }

  /// The one tracker that is not there any more, and that had most of the refs; nil where there is none, or several.
  private static func alike(
    _ report: Report, _ known: [History.KnownTracker], _ history: History
  ) -> (tracker: History.KnownTracker, shared: Int, count: Int)? {
    let refs = Set(report.actions.map { normalised($0.ref) }.filter { !$0.isEmpty })
    if refs.isEmpty { return nil }
    let alike = known.filter { InputFile.identity($0.file) == nil }.compactMap { tracker in
      let shared = (try? history.refs(of: tracker.name))?.intersection(refs).count ?? 0
      let isEnough = shared * leastShared.of >= refs.count * leastShared.are
      return isEnough ? (tracker: tracker, shared: shared, count: refs.count) : nil
    }
    return alike.count == 1 ? alike[0] : nil
  }
}
