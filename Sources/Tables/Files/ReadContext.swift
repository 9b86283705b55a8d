import Synchronization

/// What all parts of one file's reader share: its name, the limits, and what there is to notice.
final class ReadContext: Sendable {
  /// The file as the user named it.
  let path: String
  /// What it may make its readers do.
  let limits: ReadLimits
  /// What JSON calls its list of rows.
  let lists: RowLists
  /// What it is opened as.
  let purpose: ReadPurpose
  private let found = Mutex<[ReadNotice]>([])

  init(path: String, limits: ReadLimits, lists: RowLists = .tracker, purpose: ReadPurpose = .tracker) {
    self.path = path
    self.limits = limits
    self.lists = lists
    self.purpose = purpose
  }

  /// In the order in which they were found.
  var notices: [ReadNotice] { found.withLock { $0 } }

  /// Adds a notice.
  func add(_ notice: ReadNotice) { found.withLock { $0.append(notice) } }

  /// Adds the notice unless one with its code and sheet is there.
  func addOnce(_ notice: ReadNotice) {
    found.withLock { list in
      if !list.contains(where: { $0.code == notice.code && $0.sheet == notice.sheet }) { list.append(notice) }
    }
  }

  /// A problem of the file.
  func error(
    _ code: TableError.Code, at place: TablePlace = .file, _ problem: String, remedy: String = "",
    limit: TableError.Limit? = nil
  ) -> TableError {
    TableError(code, path: path, place: place, problem: problem, remedy: remedy, limit: limit)
  }

  /// The refusal of more than a limit allows.
  func refusal(_ limit: ReadLimit, at place: TablePlace = .file) -> TableError {
    error(
      .limit, at: place, "there are more than \(limits[limit]) \(limit.subject(of: purpose))",
      remedy: "if the file is to be trusted, raise the limit with \(limit.flag) NUMBER",
      limit: TableError.Limit(most: limits[limit], flag: limit.flag))
  }
}
