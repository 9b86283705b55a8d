/// The commit that an archive was made of.
enum SlipgaugeCommit {
  /// `git archive`, which makes the archive of a release, puts the commit's 40 digits here (`.gitattributes`); in a
  /// checkout the text stays as it is. Nothing asks git while this is built.
  static let text = "$Format:%H$"
}
