import Dates
import Testing

struct MonthsTests {
  private let months = [Int32](arrayLiteral: 3, 4, 8, 20).map { Month(number: $0) }

  @Test(arguments: [(0, 0, nil), (3, 0, 0), (4, 1, 1), (5, 2, nil), (8, 2, 2), (20, 3, 3), (21, 4, nil)])
  func `finds a month among months in order`(_ number: Int32, _ first: Int, _ place: Int?) {
    #expect(months.firstPlace(notBefore: Month(number: number)) == first)
    #expect(months.place(of: Month(number: number)) == place)
    #expect([Month]().place(of: Month(number: number)) == nil)
  }
}
