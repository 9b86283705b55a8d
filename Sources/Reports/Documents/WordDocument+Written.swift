import Workbooks

extension WordDocument {
  /// The file's bytes.
  ///
  /// - Throws: `ReportFailure` where there is no memory for them.
  func written() throws(ReportFailure) -> [UInt8] {
    guard let bytes else { throw ReportFailure("there is no memory for the document") }
    return bytes
  }
}
