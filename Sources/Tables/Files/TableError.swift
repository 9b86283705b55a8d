/// Why a tracker's file could not be read; always with the place.
public struct TableError: Error, Hashable, Sendable {
  /// What kind of thing is wrong.
  public enum Code: String, Sendable {
    case notFound, notReadable, isFolder, empty, unknownFormat, legacyWorkbook, encryptedWorkbook, pdf
    case damaged, notATracker, notAChangeRegister, notASummary, notAMilestoneList, limit, changedWhileReading
  }

  /// What kind of thing is wrong.
  public let code: Code
  /// The file as the user named it; `-` for standard input.
  public let path: String
  /// Where in it.
  public let place: TablePlace
  /// What is wrong, as a clause without a full stop.
  public let problem: String
  /// What to do about it, as a clause without a full stop; may be empty.
  public let remedy: String
  /// The limit that the file goes beyond; nil where something else is wrong, or where no option raises the limit.
  public let limit: Limit?

  /// A limit that the command line can raise.
  public struct Limit: Hashable, Sendable {
    /// The most that is read.
    public let most: Int
    /// The command line's option, `--max-rows`.
    public let flag: String

    package init(most: Int, flag: String) {
      self.most = most
      self.flag = flag
    }
  }

  package init(
    _ code: Code, path: String, place: TablePlace = .file, problem: String, remedy: String = "",
    limit: Limit? = nil
  ) {
    self.code = code
    self.path = path
    self.place = place
    self.problem = problem
    self.remedy = remedy
    self.limit = limit
  }

  /// The same with other advice.
  package func remedied(by remedy: String) -> TableError {
    TableError(code, path: path, place: place, problem: problem, remedy: remedy, limit: limit)
  }
}
