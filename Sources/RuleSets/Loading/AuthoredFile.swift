/// The kinds of JSON file that a team writes, as refusals name them.
package enum AuthoredFile: String, Sendable {
  case rules = "a rule file"
  case waivers = "a waiver file"
  case settings = "a settings file"
}
