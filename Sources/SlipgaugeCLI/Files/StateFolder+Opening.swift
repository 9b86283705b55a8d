import Ledger

extension StateFolder {
  /// The folder, locked; says who holds it where it is taken.
  static func open(_ path: String, holder: String, wait: Int) throws(CommandFailure) -> StateFolder {
    do throws(Problem) {
      return try StateFolder(path: path, holder: holder, wait: wait)
    } catch {
      switch error {
      case .held(let other):
        throw CommandFailure("\(path): another run is at work (\(other.isEmpty ? "unknown" : other)); see --wait")
      case .unusable(let problem): throw CommandFailure("\(path): \(problem)")
      }
    }
  }
}
