/// Rows of one kind, as an export of the history has them.
struct ExportTable {
  /// A cell.
  enum Value: Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// Nothing is known of it, or there is none.
    case none
  }

  /// What JSON calls the list, and `--table` the table.
  let name: String
  /// What its columns are called, and the members of its objects.
  let columns: [String]
  /// A value a column.
  var rows: [[Value]] = []
}

extension ExportTable.Value {
  /// The text, or none.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .none }
  /// The number, or none.
  static func optional(_ number: Int?) -> Self { number.map { .number($0) } ?? .none }
  /// The flag, or none.
  static func optional(_ flag: Bool?) -> Self { flag.map { .flag($0) } ?? .none }
}
