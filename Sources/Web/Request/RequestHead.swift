/// What a web server says of a request before its body: the few things of it that are looked at.
///
/// Who sent it is none of them: names that a server found out, or that a client claims, are not read.
package struct RequestHead: Sendable {
  /// How long the body is.
  package enum BodyLength: Equatable, Sendable {
    /// So many bytes follow; more are not read.
    case known(Int)
    /// Nobody says; the body ends where the input does.
    case untilEnd
    /// Nobody says, and the input has no end.
    case missing
    /// What is said is no number.
    case broken
  }

  /// `GET`, as the server has it.
  package var method = "GET"
  /// The part of the path that is this program's own, from its slash on; empty for a path that ends with the program.
  package var path = "/"
  /// The part of the path that leads to this program; empty where it has a whole site.
  package var scriptName = ""
  /// What stands behind the question mark, as it was sent.
  package var query = ""
  /// What the body is said to be.
  package var contentType = ""
  /// How long the body is.
  package var length = BodyLength.known(0)
  /// What the client can read, as it says so.
  package var accept = ""
  /// The tags of answers that the client has kept.
  package var knownTags = ""
  /// From where the request was made, as browsers say it: `same-origin`, `cross-site`…; empty where nobody does.
  package var fetchSite = ""

  /// A request for the form, to be changed.
  package init() {}
}
