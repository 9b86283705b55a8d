/// What a tracker's file is written in, found from its bytes and never from its name.
public enum FileFormat: String, CaseIterable, Sendable {
  case csv, tsv, xlsx, ods, fods, json, ndjson
}
