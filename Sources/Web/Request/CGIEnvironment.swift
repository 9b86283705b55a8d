/// Reads the variables of CGI/1.1 (RFC 3875), which SCGI has as well.
package enum CGIEnvironment {
  /// The head of the request that the variables describe; nil where they describe none, as in a shell.
  ///
  /// No other variable is asked for: not `HTTP_PROXY`, which a client can set, nor `HTTP_AUTHORIZATION`, nor who the
  /// server took the client for. `endsInput` says whether the input ends behind a body whose length nobody tells.
  package static func head(endsInput: Bool, _ variable: (String) -> String?) -> RequestHead? {
    guard let method = variable("REQUEST_METHOD"), !method.isEmpty else { return nil }
    var head = RequestHead()
    head.method = method
    head.scriptName = variable("SCRIPT_NAME") ?? ""
    head.path = variable("PATH_INFO") ?? ""
    // A program that has a whole site is its root.
    if head.scriptName.isEmpty, head.path.isEmpty { head.path = "/" }
    head.query = variable("QUERY_STRING") ?? ""
    head.contentType = variable("CONTENT_TYPE") ?? ""
    head.length = length(variable("CONTENT_LENGTH") ?? "", endsInput: endsInput)
    head.accept = variable("HTTP_ACCEPT") ?? ""
    head.knownTags = variable("HTTP_IF_NONE_MATCH") ?? ""
    head.fetchSite = variable("HTTP_SEC_FETCH_SITE") ?? ""
    return head
  }

  /// The body's length: digits alone; one that no number holds is more than any limit.
  private static func length(_ text: String, endsInput: Bool) -> RequestHead.BodyLength {
    if text.isEmpty { return endsInput ? .untilEnd : .missing }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return .broken }
    return .known(Int(text) ?? .max)
  }
}
