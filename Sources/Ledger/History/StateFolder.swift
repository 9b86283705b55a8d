package import Documents
import Glibc

/// The folder that holds what is remembered, used by one run at a time.
package struct StateFolder: ~Copyable {
  /// The folder as it was named.
  package let path: String
  private let lock: Int32

  /// Why the folder cannot be used.
  package enum Problem: Error, Sendable, Hashable {
    /// Another run is at work; who, as it says in the lock file.
    case held(String)
    /// A clause without a full stop.
    case unusable(String)
  }

  /// What the history's file is called.
  package static let historyName = "history.sqlite"
  /// What the file is called whose lock a run holds.
  static let lockName = "lock"
  /// How what is said of a holder begins.
  private static let holders = ["process ", "forgetting "]
  /// The files that a run writes there.
  package static let ownNames =
    [lockName]
    + [historyName, historyName + ".new"].flatMap { name in ["", "-wal", "-shm", "-journal"].map { name + $0 } }

  /// The path of the file in the folder that `identity` is of; nil where it is none that a run writes.
  package static func ownFile(_ identity: FileIdentity, in folder: String) -> String? {
    ownNames.lazy.map { folder + "/" + $0 }.first { FileIdentity($0) == identity }
  }

  /// Makes the folder where it is missing, and takes its lock; waits up to `seconds` where another run holds it.
  ///
  /// `holder` is written into the lock file for those who find it taken. The lock goes with the process, however
  /// that ends.
  package init(path: String, holder: String, wait seconds: Int = 0) throws(Problem) {
    lock = try StateFolder.locked(path, holder: holder, wait: seconds)
    self.path = path
  }

  private static func locked(_ path: String, holder: String, wait seconds: Int) throws(Problem) -> Int32 {
    if mkdir(path, 0o750) != 0, errno != EEXIST {
      throw .unusable("the folder cannot be made (\(lastError()))")
    }
    let lock = open(path + "/" + lockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard lock >= 0 else { throw .unusable("nothing can be written in it (\(lastError()))") }
    guard isLock(lock) else {
      close(lock)
      throw .unusable("its file \(lockName) is none that slipgauge has written; name another folder, or move it away")
    }
    if let problem = take(lock, wait: seconds) {
      close(lock)
      throw problem
    }
    let bytes = Array(holder.utf8)
    // Only a help for people: a disk without room for it does not matter here.
    _ = ftruncate(lock, 0)
    _ = bytes.withUnsafeBytes { pwrite(lock, $0.baseAddress, $0.count, 0) }
    return lock
  }

  /// Whether the file is empty, or says who holds the folder: anything else is not to be written over.
  private static func isLock(_ lock: Int32) -> Bool {
    var status = stat()
    guard fstat(lock, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let text = text(of: lock)
    return status.st_size == 0 || status.st_size <= 200 && holders.contains { text.hasPrefix($0) }
  }

  private static func take(_ lock: Int32, wait seconds: Int) -> Problem? {
    var tries = 0
    var looks = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { return .unusable("it cannot be locked (\(lastError()))") }
      guard tries < seconds * 10 else {
        // Who has just taken it has not yet written who it is; who is about to leave has wiped it out.
        let holder = text(of: lock)
        if !holder.isEmpty || looks == 50 { return .held(holder) }
        looks += 1
        usleep(10_000)
        continue
      }
      usleep(100_000)
      tries += 1
    }
    return nil
  }

  deinit {
    _ = ftruncate(lock, 0)
    close(lock)
  }

  /// Where the history is.
  package var historyPath: String { path + "/" + StateFolder.historyName }

  /// Opens the history. A file that is no sound history any more is set aside under the name that comes back.
  package func openHistory(now stamp: String) throws(HistoryError) -> (history: History, setAside: String?) {
    var status = stat()
    if stat(historyPath, &status) != 0, errno == ENOENT { try begin() }
    do throws(HistoryError) {
      try checkFile()
      return (try History(path: historyPath), nil)
    } catch {
      guard error.isDamage else { throw error }
      let name = freeName("\(StateFolder.historyName).corrupt-\(stamp)")
      try setAside(as: name)
      try begin()
      return (try History(path: historyPath), name)
    }
  }

  /// Throws where what stands there cannot be asked as a database.
  private func checkFile() throws(HistoryError) {
    let file: Int32
    do throws(RegularFile.Obstacle) {
      file = try RegularFile.open(historyPath)
    } catch {
      throw .database(SQLiteError(code: StateFolder.unreadable, message: error.clause))
    }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 20)
    let count = header.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    // A new history gets its name when it is whole: no run of ours leaves an empty one, however it ended.
    if count == 0 { throw .database(SQLiteError(corrupt: "it is empty")) }
    // A format of later times is opened to read only, and would look like a missing right.
    if header[18] > 2 { throw .database(SQLiteError(corrupt: "its format is unknown")) }
  }

  /// No code of SQLite's.
  private static let unreadable: Int32 = -3

  /// The name, or the first with a number behind it that is not taken.
  private func freeName(_ name: String) -> String {
    var status = stat()
    var number = 1
    var free = name
    while lstat(path + "/" + free, &status) == 0 {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  private func begin() throws(HistoryError) {
    let new = historyPath + ".new"
    // What a run that was killed while it began has left.
    for suffix in ["-journal", "-wal", "-shm", ""] { unlink(new + suffix) }
    try History.begin(path: new)
    guard rename(new, historyPath) == 0 else {
      throw .database(SQLiteError(corrupt: "it cannot be begun (\(lastError()))"))
    }
  }

  private func setAside(as name: String) throws(HistoryError) {
    for suffix in ["-wal", "-shm", ""] {
      let from = historyPath + suffix
      if rename(from, path + "/" + name + suffix) != 0, errno != ENOENT {
        throw .database(SQLiteError(corrupt: "it is damaged, and cannot be set aside (\(lastError()))"))
      }
    }
  }

  private static func text(of descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 200)
    let got = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let text = String(decoding: buffer[..<max(0, got)], as: UTF8.self)
    return String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }.map(Character.init))
  }
}

private func lastError() -> String { String(cString: strerror(errno)) }
