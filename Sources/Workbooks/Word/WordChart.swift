import Documents

/// A chart of a Word document, which Word draws from its numbers. What it looks like stands in it, as no style that has
/// a name holds for charts. Its numbers have no workbook behind them.
struct WordChart {
  /// What it shows.
  let chart: PaperChart
  /// Which of the document's charts it is, from 1.
  let number: Int

  /// Its part's name in `word`.
  static func name(_ number: Int) -> String { "charts/chart\(number).xml" }

  // MARK: In the text

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
  /// English metric units in a twentieth of a point.
  private static let unit = 635
  /// Twentieths of a point: what a bar takes, and what stands above and below bars.
  private static let (barHeight, otherHeight) = (220, 1300)

  /// The run that shows it; `link` names its part, and `width` is in twentieths of a point.
  func run(link: String, width: Int) -> String {
    let height = Self.barHeight * chart.bars.count + Self.otherHeight
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"\(Self.drawing)/wordprocessingDrawing\" distT=\"0\" distB=\"0\" "
      + "distL=\"0\" distR=\"0\"><wp:extent cx=\"\(width * Self.unit)\" cy=\"\(height * Self.unit)\"/>"
      + "<wp:docPr id=\"\(number)\" name=\"Chart \(number)\" descr=\"\(XMLText.escaped(chart.description))\"/>"
      + "<wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"\(Self.drawing)/main\"><a:graphicData "
      + "uri=\"\(Self.drawing)/chart\"><c:chart xmlns:c=\"\(Self.drawing)/chart\" r:id=\"\(link)\"/></a:graphicData>"
      + "</a:graphic></wp:inline></w:drawing></w:r>"
  }

  // MARK: The part

  /// Where bars stand, and what they are as long as.
  private static let (names, lengths) = (1, 2)

  /// The chart's own part.
  var part: String {
    WordPart.declaration + "<c:chartSpace xmlns:c=\"\(Self.drawing)/chart\" xmlns:a=\"\(Self.drawing)/main\">"
      + "<c:lang val=\"\(WordPart.language)\"/><c:roundedCorners val=\"0\"/><c:chart>\(title)<c:plotArea><c:layout/>"
      + "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"
      + chart.series.enumerated().map(series).joined()
      + "<c:gapWidth val=\"25\"/><c:overlap val=\"100\"/><c:axId val=\"\(Self.names)\"/>"
      + "<c:axId val=\"\(Self.lengths)\"/></c:barChart>\(axes)</c:plotArea>"
      + "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/>"
      + "<c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
      + "\(look("sz=\"800\""))</c:chartSpace>"
  }

  private var title: String {
    let large = "sz=\"1000\" b=\"1\""
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr \(large)>\(Self.font)</a:defRPr></a:pPr><a:r>"
      + "<a:rPr lang=\"\(WordPart.language)\" \(large)>\(Self.font)</a:rPr>"
      + "<a:t>\(XMLText.escaped(chart.title))</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
      + "<c:autoTitleDeleted val=\"0\"/>"
  }

  /// The parts of one colour, with a white line between neighbours, and numbers on them: nobody needs to tell colours
  /// apart. A part of nothing has no number.
  private func series(_ place: Int, _ series: PaperChart.Series) -> String {
    let bars = chart.bars.enumerated().map { point($0, XMLText.escaped($1)) }
    let values = series.values.enumerated().map { place, value in value.map { point(place, String($0)) } ?? "" }
    let count = "<c:ptCount val=\"\(chart.bars.count)\"/>"
    return "<c:ser><c:idx val=\"\(place)\"/><c:order val=\"\(place)\"/>"
      + "<c:tx><c:v>\(XMLText.escaped(series.name))</c:v></c:tx>"
      + "<c:spPr>\(fill(series.colour))<a:ln w=\"9525\">\(fill(Self.white))</a:ln></c:spPr>"
      + "<c:invertIfNegative val=\"0\"/>"
      + "<c:dLbls><c:numFmt formatCode=\"0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>"
      + look("sz=\"800\" b=\"1\"", fill(Self.white)) + "<c:dLblPos val=\"ctr\"/><c:showLegendKey val=\"0\"/>"
      + "<c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
      + "<c:showBubbleSize val=\"0\"/></c:dLbls>"
      + "<c:cat><c:strLit>\(count)\(bars.joined())</c:strLit></c:cat>"
      + "<c:val><c:numLit><c:formatCode>0</c:formatCode>\(count)\(values.joined())</c:numLit></c:val></c:ser>"
  }

  /// Bars from top to bottom, each with its name; how long they are is told by numbers, not by an axis.
  private var axes: String {
    "<c:catAx><c:axId val=\"\(Self.names)\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>"
      + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
      + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
      + "<c:crossAx val=\"\(Self.lengths)\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
      + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
      + "<c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
      + "<c:valAx><c:axId val=\"\(Self.lengths)\"/><c:scaling><c:orientation val=\"minMax\"/>"
      + "<c:max val=\"\(chart.most)\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"b\"/>"
      + "<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
      + "<c:tickLblPos val=\"none\"/><c:crossAx val=\"\(Self.names)\"/><c:crosses val=\"max\"/>"
      + "<c:crossBetween val=\"between\"/></c:valAx>"
  }

  private static let white = "FFFFFF"
  private static let font = "<a:latin typeface=\"\(WordStyles.font)\"/>"

  private func point(_ place: Int, _ value: String) -> String { "<c:pt idx=\"\(place)\"><c:v>\(value)</c:v></c:pt>" }

  private func fill(_ colour: String) -> String { "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>" }

  /// How letters look.
  private func look(_ attributes: String, _ fill: String = "") -> String {
    "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr \(attributes)>\(fill)\(Self.font)</a:defRPr></a:pPr>"
      + "<a:endParaRPr lang=\"\(WordPart.language)\"/></a:p></c:txPr>"
  }
}
