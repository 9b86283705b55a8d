import Benchmarks
import Testing

struct TrackerGeneratorTests {
}
