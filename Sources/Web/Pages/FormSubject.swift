/// What a form sends to be checked.
package enum FormSubject: Sendable {
  case tracker, summary
}
