import Documents
import Tables

/// What programs are told where nothing was made of their request: `application/problem+json` (RFC 9457).
enum ProblemJSON {
  /// The answer of a status, with a sentence where there is more to say.
  static func answer(_ status: WebAnswer.Status, _ detail: String? = nil, limit: TableError.Limit? = nil) -> WebAnswer {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("type", "about:blank")
      json.member("title", status.reason)
      json.member("status", status.rawValue)
      if let detail { json.member("detail", detail) }
      if let limit {
        json.member("limit", limit.most)
        json.member("option", limit.flag)
      }
    }
    json.endLine()
    return WebAnswer(status, type: "application/problem+json", body: json.bytes)
  }
}
