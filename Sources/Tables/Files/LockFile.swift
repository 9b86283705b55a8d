/// The small files that office programs keep beside a document while somebody has it open.
enum LockFile {
  /// More than any program writes into one.
  private static let mostBytes = 4096

  /// Why the file cannot be checked where it is such a file; nil where it is none.
  static func refusal(_ source: TableSource, _ head: [UInt8], _ context: ReadContext) -> TableError? {
    guard source.count <= mostBytes, let lock = lock(named: context.path, context), lock.isMeant(head) else {
      return nil
    }
    return context.error(
      context.purpose.refusal, "it is the lock file that \(lock.program) keeps while somebody has \(lock.tracker) open",
      remedy: "check \(lock.tracker)")
  }

  private struct Lock {
    let program: String
    /// The file that it has open.
    let tracker: String
    /// Whether a file of that name that begins so is no tracker of somebody who named it oddly.
    let isMeant: ([UInt8]) -> Bool
  }

  /// What a file of that name may lock.
  private static func lock(named path: String, _ context: ReadContext) -> Lock? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (path[..<start], path[start...])
    if name.hasPrefix("~$"), name.count > 2 {
      // The length of a name, the name, and the name again in UTF-16.
      // Word puts the two signs in place of the name's first characters, so that they are not known.
      let file = context.purpose.holdsSheets ? String(folder + name.dropFirst(2)) : "the document"
      return Lock(program: context.purpose.program, tracker: file) { head in
        !Signature.isArchive(head) && (head.first.map { $0 < 0x20 } ?? true || head.contains(0))
      }
    }
    if name.hasPrefix(".~lock."), name.hasSuffix("#"), name.count > 8 {
      return Lock(program: "LibreOffice", tracker: String(folder + name.dropFirst(7).dropLast())) { _ in true }
    }
    return nil
  }
}
