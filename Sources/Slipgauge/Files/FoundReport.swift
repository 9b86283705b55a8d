import Documents
import Glibc
import Reports

/// A report that settings ask for which merely lie beside a tracker: anybody may have put them there.
struct FoundReport {
  /// Where the report is to go.
  let path: String
  /// The format in which an earlier one may stand there.
  let format: ReportFormat
  /// Where the settings lie.
  let folder: String

  /// So much of a workbook is read to see whose it is.
  private static let mostBytes = 256 << 20

  /// Throws unless the report is a new file below the settings' folder, or replaces an earlier report of its format.
  func check(_ mode: mode_t?) throws(OutputRefusal) {
    try checkFolder()
    guard let mode else { return }
    if mode & S_IFMT == S_IFREG, isEarlierReport { return }
    throw OutputRefusal(path, .noEarlierReport(format.id))
  }

  /// Throws where a link leads out of the settings' folder.
  func checkFolder() throws(OutputRefusal) {
    if let home = FileIdentity(folder.isEmpty ? "." : folder), OutputPlace(path).isBelow(home) { return }
    throw OutputRefusal(path, .outsideSettings)
  }

  private var isEarlierReport: Bool {
    guard let descriptor = try? RegularFile.open(path) else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    let size = Int(status.st_size)
    let start = FoundReport.bytes(descriptor, from: 0, EarlierReport.headSize)
    let end = FoundReport.bytes(descriptor, from: max(0, size - EarlierReport.tailSize), EarlierReport.tailSize)
    return format.recognises(
      EarlierReport(head: start, tail: end) {
        size > FoundReport.mostBytes ? nil : FoundReport.bytes(descriptor, from: 0, size)
      })
  }

  /// As many bytes as there are, up to `count`.
  private static func bytes(_ descriptor: Int32, from offset: Int, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { pread(descriptor, $0 + done, count - done, off_t(offset + done)) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      done += got
    }
    return Array(bytes[..<done])
  }
}
