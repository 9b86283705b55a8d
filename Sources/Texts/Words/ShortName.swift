/// A name that a file gives to something (a sheet, a member), as it is repeated in what is said; longer ones are cut.
///
/// Excel allows sheets 31 characters.
package func shortName(_ name: String) -> String {
  let most = 255
  return name.utf8.count <= most ? name : String(name.unicodeScalars.prefix(most - 1)) + "…"
}
