import Checks

extension CellExplanation {
  /// `read as July 2023; written as a month and a year: the whole month`; nil where there is nothing to say.
  var readingSentence: String? {
    guard let read, !(typed.isEmpty && reasons.isEmpty) else { return nil }
    return (["read as \(read)"] + reasons).joined(separator: "; ")
  }
}
