package import Reports

/// What is written, as far as the gate of `RunFiles` has to know it.
package enum OutputKind: Sendable {
  /// A report, a converted tracker, a page that somebody asked for.
  case document
  /// The waiver file, which is read before it is written.
  case waivers
  /// A report that settings ask for which nobody named: they merely lie in the folder beside a tracker.
  case found(ReportFormat, folder: String)
}
