/// Why a waiver file cannot be used.
package struct WaiverFileError: Error, Hashable, Sendable {
  /// One line for each mistake: `file:line:column: $.path: what is wrong`.
  package let lines: [String]

  package init(lines: [String]) { self.lines = lines }
}
