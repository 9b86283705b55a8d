package import Documents
package import Glibc
import Ledger
import Synchronization
package import Tables

/// The files of one run: what it reads, and the gate that all it writes must pass.
///
/// Readers tell it every file, by name before it is opened and by identity once it is. Every output asks it before
/// anything is read, and again right before it appears: what was read is never written to.
package final class RunFiles: Sendable {
  /// What a file is read as.
  package enum Role: Sendable {
    case input
    /// The waiver file, which `waive` reads and then replaces.
    case waivers
  }

  /// A file that is read.
  private struct Input {
    /// As the user named it.
    let path: String
    let role: Role
    /// Nil where nothing stands there.
    let identity: FileIdentity?
    /// Where it is looked for; worked out when some output is to be held against it.
    var place: OutputPlace?
  }

  /// Few of each, as a rule: lists, in which nothing has to be hashed.
  private struct Noted {
    var inputs: [Input] = []
    /// State folders.
    var states: [String] = []
    /// Files that are in memory, by the names that messages have for them.
    var held: [(name: String, bytes: [UInt8])] = []
    /// Folders that were cleared of what killed runs have left.
    var swept: [FileIdentity] = []
  }

  private let noted = Mutex(Noted())

  package init() {}

  // MARK: What is read

  /// Takes note of a file that is going to be read, or looked for; `-` is the file behind standard input.
  package func add(_ path: String, as role: Role = .input) {
    if path == "-" || RegularFile.isStandardInput(path) {
      if let identity = FileIdentity(regular: STDIN_FILENO) { add(identity, named: "-", as: role) }
      return
    }
    add(Input(path: path, role: role, identity: FileIdentity(path)))
  }

  /// Takes note of a file that was opened.
  package func add(_ identity: FileIdentity, named path: String, as role: Role = .input) {
    add(Input(path: path, role: role, identity: identity))
  }

  private func add(_ input: Input) {
    noted.withLock { noted in
      let isNoted = noted.inputs.contains { other in
        other.path == input.path && other.role == input.role && other.identity == input.identity
      }
      if !isNoted { noted.inputs.append(input) }
    }
  }

  /// Takes a file that is in memory: whatever is read by that name from now on is these bytes, and no path.
  package func hold(_ bytes: [UInt8], named name: String) { noted.withLock { $0.held.append((name, bytes)) } }

  /// The file of that name that is in memory; nil where the name is a path.
  package func held(_ name: String) -> [UInt8]? {
    noted.withLock { noted in noted.held.first { $0.name == name }?.bytes }
  }

  /// Opens a tracker or another table, or standard input for `-`; `lists` are what JSON calls its rows.
  package func tracker(
    _ path: String, limits: ReadLimits, lists: RowLists = .tracker
  ) throws(TableError) -> TableFile {
    if let bytes = held(path) { return try TableFile.open(bytes: bytes, path: path, limits: limits, lists: lists) }
    add(path)
    return try TableFile.open(path: path, limits: limits, lists: lists) { add($0, named: path) }
  }

  /// Takes note of the state folder, and refuses what would be read from the files that a run writes there.
  package func add(state path: String) throws(NightFailure) {
    noted.withLock { $0.states.append(path) }
    for name in StateFolder.ownNames {
      let file = path + "/" + name
      guard let input = input(at: file, FileIdentity(file), .document) else { continue }
      throw .ownFile(input: input, name: name, folder: path)
    }
  }

  /// What a stream that the shell has opened writes to, where that is read or where the history is.
  package func input(behind stream: FileIdentity) -> String? {
    let (input, states) = noted.withLock { noted in
      (noted.inputs.first { $0.identity == stream }, noted.states)
    }
    return input.map(RunFiles.name) ?? states.lazy.compactMap { StateFolder.ownFile(stream, in: $0) }.first
  }

  /// Clears a folder (with a slash behind, or empty) of what killed runs have left, once.
  package func sweep(_ folder: String) {
    guard let identity = FileIdentity(folder.isEmpty ? "." : folder) else { return }
    let isSwept = noted.withLock { noted in
      defer { noted.swept.append(identity) }
      return noted.swept.contains { $0 == identity }
    }
    if isSwept { return }
    Leftovers.sweep(folder) { file in
      guard let identity = FileIdentity(descriptor: file) else { return true }
      return noted.withLock { $0.inputs.contains { $0.identity == identity } }
    }
  }

  // MARK: The gate

  /// The mode of what stands at `path`, nil where nothing does; throws where it must not be written.
  @discardableResult
  package func check(_ path: String, as kind: OutputKind) throws(OutputRefusal) -> mode_t? {
    try OutputName.check(path, as: kind)
    var status = stat()
    let exists = lstat(path, &status) == 0
    if !exists, errno != ENOENT, errno != ENOTDIR { throw OutputRefusal(path, .system(errno)) }
    switch exists ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFDIR: throw OutputRefusal(path, .folder)
    case S_IFLNK: throw OutputRefusal(path, .link)
    default: break
    }
    try checkPlace(path, exists ? FileIdentity(path) : nil, as: kind)
    if case .found(let format, let folder) = kind {
      try FoundReport(path: path, format: format, folder: folder).check(exists ? status.st_mode : nil)
    }
    return exists ? status.st_mode : nil
  }

  /// Throws where a link must not be put at `path`: in place of the name by which something is read, or in a folder
  /// that is none of its business.
  package func check(link path: String, as kind: OutputKind) throws(OutputRefusal) {
    try OutputName.check(path, as: kind)
    try checkPlace(path, nil, as: kind)
    if case .found(let format, let folder) = kind {
      try FoundReport(path: path, format: format, folder: folder).checkFolder()
    }
  }

  private func checkPlace(_ path: String, _ identity: FileIdentity?, as kind: OutputKind) throws(OutputRefusal) {
    if let input = input(at: path, identity, kind) {
      throw OutputRefusal(path, .input(input))
    }
    let place = OutputPlace(path)
    for state in noted.withLock({ $0.states }) {
      let isWithin = FileIdentity(state).map(place.isBelow) ?? place.isBelow(OutputPlace(state))
      if isWithin || identity.flatMap({ StateFolder.ownFile($0, in: state) }) != nil {
        throw OutputRefusal(path, .stateFolder(state))
      }
    }
  }

  /// What is read at `path`, or would be; nil where nothing is that the output must leave alone.
  private func input(at path: String, _ identity: FileIdentity?, _ kind: OutputKind) -> String? {
    let place = OutputPlace(path)
    let isWaivers = if case .waivers = kind { true } else { false }
    return noted.withLock { noted in
      for index in noted.inputs.indices where noted.inputs[index].place == nil && noted.inputs[index].path != "-" {
        noted.inputs[index].place = OutputPlace(noted.inputs[index].path)
      }
      return noted.inputs.first { input in
        if isWaivers, input.role == .waivers { return false }
        return input.place == place || identity != nil && input.identity == identity
      }
    }.map(RunFiles.name)
  }

  private static func name(_ input: Input) -> String {
    input.path == "-" ? "the file behind standard input" : "the input \(input.path)"
  }
}
