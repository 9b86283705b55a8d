/// Why a waiver file cannot be used.
package struct WaiverFileError: Error, Sendable {
  /// One line for each mistake: `file:line:column: $.path: what is wrong`.
  package let lines: [String]
}
