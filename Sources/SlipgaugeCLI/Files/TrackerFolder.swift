import Glibc
import Slipgauge

/// The trackers of a folder.
enum TrackerFolder {
  /// What files of trackers end in; what is in them is told by their bytes.
  private static let endings = ["xlsx", "xlsm", "ods", "fods", "csv", "tsv", "json", "ndjson"]

  /// Whether the path is that of a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files directly in the folder that may be trackers, by name. Neither hidden ones are, nor those that a program
  /// has open beside the file itself, nor settings, waivers and rule sets.
  static func files(in folder: String) throws(CommandFailure) -> [String] {
    guard let names = FolderNames.of(folder) else {
      throw CommandFailure(.file(folder), "the folder cannot be read (\(String(cString: strerror(errno))))")
    }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter(mayBeTracker).map { start + $0 }.filter { !isFolder($0) }
  }

  private static func mayBeTracker(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard let stop = lower.lastIndex(of: "."), endings.contains(String(lower[lower.index(after: stop)...])) else {
      return false
    }
    let isOther = [OutputName.settings, Waivers.fileName].contains(lower) || lower.hasSuffix(".rules.json")
    return !isOther && !lower.hasPrefix(".") && !lower.hasPrefix("~$")
  }
}
