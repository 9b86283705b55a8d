package import Checks
package import Tables

/// Who wants to know how far a check is.
package protocol CheckObserver: Sendable {
  /// What is told of the rows as they are read.
  var progress: CheckProgress { get }
  /// A check begins.
  func begin()
  /// Its tracker was opened.
  func opened(_ file: TableFile)
  /// It is over, well or not.
  func end()
}
