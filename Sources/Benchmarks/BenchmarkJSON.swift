import Checks
import Documents

/// Results for programs.
package enum BenchmarkJSON {
  /// The results as one indented JSON object, with a line end; times are seconds, sizes bytes.
  package static func write(_ results: BenchmarkResults) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("processor", results.machine.processor)
      json.member("processors", results.machine.processors)
      json.member("memoryBytes", results.machine.memoryBytes)
      json.member("threads", results.threads)
      json.member("runs", results.runs)
      json.name("stages")
      json.array { json in for result in results.stages { write(result, &json) } }
      json.name("rules")
      json.array { json in for rule in results.rules { write(rule, &json) } }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ result: StageResult, _ json: inout JSONText) {
    json.object { json in
      json.member("stage", result.stage.title)
      json.member("rows", result.rows)
      json.member("bytes", result.bytes)
      json.name("seconds")
      json.number(result.seconds)
      json.member("rowsPerSecond", Int(result.rowsPerSecond))
      json.member("bytesPerSecond", Int(result.bytesPerSecond))
      json.member("peakBytes", result.peakBytes)
    }
  }

  private static func write(_ rule: RuleCost, _ json: inout JSONText) {
    json.object { json in
      json.member("id", rule.id)
      json.name("nanosecondsPerRow")
      json.number(rule.nanosecondsPerRow)
    }
  }
}
