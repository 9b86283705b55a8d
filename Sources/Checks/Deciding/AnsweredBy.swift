/// What answers tests, by index among the tables of its kind.
enum AnsweredBy: Sendable {
  case classes(Int, bank: Int)
  case pairs(Int)
  case update(Int)
  /// The value of a fact for the current row.
  case fact
  /// What is kept of the row.
  case record
}
