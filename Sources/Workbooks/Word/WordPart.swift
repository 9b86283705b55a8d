import Documents

/// What the parts of a Word document have in common.
enum WordPart {
  /// What each begins with.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// What the addresses of relationships' kinds begin with.
  static let relationships = PartLinks.Family.transitional.relationships
  /// The address of packages' own kinds.
  static let package = "http://schemas.openxmlformats.org/package/2006"
  /// The namespace of documents, as the root of each part declares it.
  static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  /// What its language is, for spelling and for those who have it read aloud.
  static let language = "en-GB"
}
