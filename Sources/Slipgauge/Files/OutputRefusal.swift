import Glibc

/// Why a file must not be written, or cannot be.
package struct OutputRefusal: Error, Sendable {
  /// What speaks against it.
  package enum Reason: Sendable {
    /// The next check would take a file of that name for something else.
    case ownName(String, meaning: String)
    case folder
    case link
    /// It is read; as what, in words.
    case input(String)
    /// It lies in the folder that is for the history alone.
    case stateFolder(String)
    /// Settings that nobody named replace nothing but an earlier report of that format.
    case noEarlierReport(String)
    /// It lies outside the folder of settings that nobody named.
    case outsideSettings
    /// The system's error number.
    case system(Int32)
  }

  /// The file, as it was named.
  package let path: String
  /// What speaks against it.
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What lets settings do what those that nobody named may not.
  package static let named = "name the file of settings with --config to allow it"

  /// What is wrong, in words.
  package var problem: Problem {
    switch reason {
    case .ownName(let name, let meaning):
      Problem(
        .file(path), "the next check there would take \(name) for \(meaning)", remedy: "give the file another name")
    case .folder: Problem(.output(path), "is a folder", remedy: "name a file in it")
    case .link:
      Problem(
        .output(path), "is a symbolic link, which is not written through", remedy: "name the file itself")
    case .input(let input):
      Problem(.output(path), "is \(input), which is never written to", remedy: "name another file")
    case .stateFolder(let state):
      Problem(
        .output(path), "lies in the state folder \(state), where nothing but the history is kept",
        remedy: "name a file elsewhere")
    case .noEarlierReport(let format):
      Problem(
        .output(path),
        "is no earlier \(format) report as slipgauge wrote it, and settings that nobody named replace nothing else",
        remedy: "move it away, or \(OutputRefusal.named)")
    case .outsideSettings:
      Problem(
        .output(path), "lies outside the folder of settings that nobody named, as a symbolic link leads there",
        remedy: OutputRefusal.named)
    case .system(let number): Problem(.output(path), "cannot be written (\(String(cString: strerror(number))))")
    }
  }
}
