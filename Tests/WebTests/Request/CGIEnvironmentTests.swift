import Testing

@testable import Web

/// Of the variables that a server sets, few are looked at.
@Suite struct CGIEnvironmentTests {
  @Test func `are no request without a method`() {
    #expect(CGIEnvironment.head(endsInput: true) { _ in nil } == nil)
    #expect(CGIEnvironment.head(endsInput: true) { $0 == "PATH_INFO" ? "/" : "" } == nil)
  }

  @Test(arguments: [
    ("", true, RequestHead.BodyLength.untilEnd), ("", false, .missing), ("0", true, .known(0)),
    ("35157", false, .known(35_157)),
    ("99999999999999999999", true, .known(.max)), ("-1", true, .broken), ("+1", true, .broken), ("1 ", true, .broken),
    ("0x10", true, .broken), ("1,1", false, .broken), ("١", true, .broken),
  ])
  func `say how long the body is`(text: String, endsInput: Bool, length: RequestHead.BodyLength) {
    let head = CGIEnvironment.head(endsInput: endsInput) {
      $0 == "REQUEST_METHOD" ? "POST" : $0 == "CONTENT_LENGTH" ? text : nil
    }
    #expect(head?.length == length)
  }

  /// Who sent the request, and what a client may claim of a proxy, is not even asked for.
  @Test func `are asked for by name`() {
    var asked: Set<String> = []
    let head = CGIEnvironment.head(endsInput: true) { name in
      asked.insert(name)
      return name
    }
    #expect(
      asked == [
        "REQUEST_METHOD", "PATH_INFO", "SCRIPT_NAME", "QUERY_STRING", "CONTENT_TYPE", "CONTENT_LENGTH", "HTTP_ACCEPT",
        "HTTP_IF_NONE_MATCH", "HTTP_SEC_FETCH_SITE",
      ])
    #expect(head?.fetchSite == "HTTP_SEC_FETCH_SITE" && head?.length == .broken)
  }
}
