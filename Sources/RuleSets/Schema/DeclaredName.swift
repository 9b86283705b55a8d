/// What rule sets declare and conditions, overrides and messages name.
enum DeclaredName: Sendable {
  case fact, phraseList, rule, status
}
