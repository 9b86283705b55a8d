@testable import Workbooks
