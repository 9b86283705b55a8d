/// The normal form of what people, posts and themes are called, by which they are one however they are typed: also
/// where one has the sign `&` and another the word that it is read as. `Finance & Resources` is `finance resources`,
/// and so is `Finance and Resources`.
package func nameForm(_ name: String) -> String { normalised(name).replacing(" and ", with: " ") }
