extension Option where Value == String? {
  /// The annotated workbook whose accepted rows are to be made waivers.
  static var flaggedCopy: Option {
    .text("from", "FILE", "the annotated workbook whose rows marked Accepted are made waivers", on: [.waive])
  }
}
