/// What the formats are made of.
enum Pieces {
  static let csv = [
    "\"", "\"\"", ",", ";", "\t", "|", "\"\r\n", "\r\n", "\n", "\r", "\",\"", "\" ", "a\"b", ",,,,,,,,", "Ref,",
    "OC.A2.1",
    "Status (January 2024)", "Update (January 2024)", "sep=;\r\n", "Mar-24", "On Track", "\"\n\"",
  ]

  static let multipart = [
    "------B", "\r\n------B", "\r\n------B--", "\r\n------B\r\n", "--", "\r\n", "\r\n\r\n", "------", "------Bx",
    "Content-Disposition: form-data; name=\"tracker\"; filename=\"plan.csv\"\r\n\r\n",
    "Content-Disposition: form-data; name=\"period\"\r\n\r\n2024-01", "Content-Disposition:", "form-data;",
    "name=\"lead\"",
    "filename=\"\"", "filename=\"../../x\"", "filename*=UTF-8''x", "\"", "\\\"", ";", ":", "%22", "%0D%0A",
    "Content-Type: multipart/mixed; boundary=x\r\n", "Content-Transfer-Encoding: base64\r\n", "name=previous",
    "X: y\r\n",
  ]

  static let scgi = [
    ":", ",", "\0", "\0\0", "SCGI\01\0", "CONTENT_LENGTH\00\0", "CONTENT_LENGTH\0", "REQUEST_METHOD\0GET\0",
    "PATH_INFO\0/\0",
    "PATH_INFO\0\0", "SCRIPT_NAME\0/s\0", "SCRIPT_NAME\0//x\0", "/health", "/style.css", "HEAD", "POST",
    "HTTP_IF_NONE_MATCH\0*\0",
    "HTTP_SEC_FETCH_SITE\0cross-site\0", "HTTP_PROXY\0x\0", "70:", "65536:", "\r\nX: y",
  ]

  static let json = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\ud83d\\ude00", "\\u00", "null",
    "true", "fals", "-", "-0", "01", "1.", ".5", "1e+", "1E400", "\"themes\":", "\"actions\":[", "\"ref\":", "{}", "[]",
    "\"\":", "//", "/*", "NaN", "'", "[[[[", "{\"a\":", "\"ref\":\"x\",\"ref\":\"y\"", "\n", " ",
  ]

  static let xml = [
    "<", ">", "/>", "</", "<c>", "<c r=\"A1\"/>", "<c r=\"XFD1048576\">", "<c r=\"AAAA1\" t=\"s\">", "<v>", "</v>",
    "</c>",
    "<row>", "<row r=\"1\">", "<row r=\"0\" hidden=\"1\">", "<row r=\"99999999999\">", "</row>", "<is><t>", "</t></is>",
    "t=\"inlineStr\"", "t=\"e\"", "t=\"b\"", "t=\"d\"", "t=\"str\"", "s=\"1\"", "s=\"4294967296\"", "&amp;", "&#0;",
    "&#x10FFFF;", "&#xD800;", "&x;", "&", "<!--", "-->", "<![CDATA[", "]]>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "<?pi ?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>",
    "<f>", "xmlns=\"\"", "xmlns:x=\"y\"", "<x:c>", "<si><t>", "<r><t>", "<rPh><t>", "</si>", "_x0000_", "_x005F_",
    "_xD800_",
    "<numFmt numFmtId=\"200\" formatCode=\"", "<xf numFmtId=\"14\"/>", "date1904=\"1\"", "45292", "-1e300", "1e-9",
  ]

  static let openDocument = [
    "<", ">", "/>", "</", "<table:table-cell>", "</table:table-cell>", "<table:table-cell/>",
    "<table:covered-table-cell/>",
    "<table:table-row>", "</table:table-row>", "<table:table-row table:number-rows-repeated=\"1048576\">",
    "table:number-columns-repeated=\"16384\"", "table:number-rows-repeated=\"0\"",
    "table:number-columns-repeated=\"99999999999999999999\"", "table:number-rows-spanned=\"1048576\"",
    "table:number-columns-spanned=\"3\"", "table:visibility=\"collapse\"", "office:value-type=\"date\"",
    "office:value-type=\"string\"", "office:value-type=\"percentage\"", "office:date-value=\"2024-01-31\"",
    "office:date-value=\"9999-99-99T\"", "office:value=\"1e308\"", "office:boolean-value=\"x\"",
    "office:string-value=\"&amp;\"", "table:formula=\"of:=1\"", "<text:p>", "</text:p>", "<text:p/>", "<text:s/>",
    "<text:s text:c=\"99999999999999999999\"/>", "<text:s text:c=\"1000000\"/>", "<text:tab/>", "<text:line-break/>",
    "<text:span>", "<office:annotation>", "</office:annotation>", "<draw:frame>", "<table:table table:name=\"x\">",
    "</table:table>", "<table:table-source table:mode=\"copy-results-only\"/>", "table:name=\"'file:x\"",
    "<table:table-column table:number-columns-repeated=\"16384\" table:default-cell-style-name=\"ce1\"/>",
    "<table:table-row-group>", "</table:table-row-group>", "table:style-name=\"ce1\"",
    "style:parent-style-name=\"ce1\"",
    "style:data-style-name=\"N1\"", "<number:day/>", "<number:year/>", "</number:date-style>",
    "<style:map style:condition=\"value()>=0\" style:apply-style-name=\"N1\"/>", "fo:background-color=\"#ff0000\"",
    "<table:null-date table:date-value=\"1904-01-01\"/>", "<manifest:encryption-data/>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&x;", "xmlns:table=\"\"", "xmlns:office=\"y\"", "template", "text",
  ]

  static let word = [
    "<", ">", "/>", "</", "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>",
    "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tc/>", "<w:trPr><w:del/></w:trPr>", "<w:gridSpan w:val=\"16384\"/>",
    "<w:gridSpan w:val=\"-1\"/>", "<w:gridBefore w:val=\"99999999999999999999\"/>", "<w:vMerge/>", "<w:hMerge/>",
    "<w:tcPr><w:cellDel/></w:tcPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
    "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:moveFrom>", "</w:moveFrom>", "<w:rPr><w:vanish/></w:rPr>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>", "<w:br/>", "<w:sym w:char=\"F0B7\"/>", "<w:sym w:char=\"D800\"/>",
    "<w:sym w:char=\"FFFFFFFF\"/>", "<w:numPr>", "<w:ilvl w:val=\"99999999999999999999\"/>", "<w:numId w:val=\"0\"/>",
    "<w:basedOn w:val=\"ListBullet2\"/>", "<w:sdt>", "</w:sdt>", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>",
    "<w:sdtContent>", "</w:sdtContent>", "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>",
    "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>", "Theme", "Summary", "&amp;", "&#0;", "&x;", "&#xD800;",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!--", "-->", "<![CDATA[", "]]>", "xmlns:w=\"\"", "xmlns:w=\"y\"",
    "word/document.xml", "/officeDocument", "../", "\u{AD}", "•",
  ]

  static let summaries =
    json + dates + [
      "\t", "\n", "\r", "\r\n", "\u{0B}", "\"\"", "\"\t", "\\n", "<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>",
      "<br>",
      "<b>", "</b>", "<b", "&nbsp;", "&amp;", "&#x10FFFF;", "•", "Theme", "Summary", "\nTheme\tSummary\n",
      "\"themes\":", "\"name\":", "\"issues\":[", "\"n\":", "\"ref\":null", "\u{FEFF}", "\0",
    ]

  static let formats = [
    "0", "#", "?", ".", ",", "%", "E+00", "d", "mm", "mmm-yy", "yyyy", "[h]:mm", "[Red]", "[$-809]", "[>=100]",
    "\"text\"",
    "\\", "_", "*", ";", "@", "General", "AM/PM", "ss.000", "/", "# ?/?", "[", "]", "\"", "e", "b", "g",
  ]

  static let rules =
    json + [
      "\"rules\":", "\"when\":", "\"all\":[", "\"any\":[", "\"not\":", "\"rule\":", "\"level\":\"error\"", "\"off\"",
      "\"extends\":", "\"slipgauge:default\"", "\"rules.json\"", "\"../x.json\"", "\"overrides\":", "\"statuses\":",
      "\"phrases\":",
      "\"dates\":", "\"months\":", "\"message\":\"{ref}\"", "{due}", "{{", "}}", "[a|b]", "{month}", "{year}", "*",
      "\"add\":",
      "\"remove\":", "\"slippage\":", "\"before\":\"P1M\"", "\"to\":\"P0D\"", "P999999999M", "-P1M", "\"is\":",
      "\"blank\":true",
      "\"at-least\":", "\"examples\":", "\"raises\":true", "\"collapse\":", "\"id\":\"a\"", "\"version\":\"1\"",
      "\"labels\":",
      "\"rank\":", "\"finished\":true", "\"expected-ratings\":", "\"all-worse-than\":", "\"status\"",
      "\"cell\":\"due\"",
    ]

  static let waivers =
    json + [
      "\"waivers\":", "\"ref\":", "\"rule\":", "\"reason\":", "\"by\":", "\"until\":", "\"evidence\":", "\"refs\":",
      "\"2024-02-30\"", "\"2024-06-30\"", "\"9999-12-31\"", "\"rating-understated\"", "\"$schema\":",
    ]

  static let changes =
    json + dates + [
      "\"changes\":", "\"ref\":", "\"from\":", "\"to\":", "\"agreed-on\":", "\"agreedBy\":", "Ref", "From", "To", "\n",
      "OC.A2.1", "TBC",
    ]

  static let dates = [
    "Mar", "february", "Sept", "June", "Dec", "24", "2024", "1899", "1900", "2099", "2100", "9999999", "0", "00", "31",
    "30",
    "29", "1st", "22nd", "3rd", "of", "Q1", "Q4", "Q5", "2023/24", "2099/00", "2099-2100", "1999/2000", "Winter",
    "autumn",
    "early", "mid", "late", "end", "quarterly", "6", "monthly", "bi", "annually", "annual", "termly", "every", "each",
    "month",
    "year", "twice", "ongoing", "on going", "in progress", "TBC", "tba", "to be confirmed", "on hold", "action on hold",
    "and",
    "n/a", "none", "2024-02-30", "2024-02-29", "31/12/2099", "01.01.1900", "30-02-24", "T09:30", "Z", "é", "ſ", "K",
    "Feb",
    "12", "3", "July", "jan", "May",
    "Monday", "weds", "'24", "FY24", "FY", "AY", "financial", "academic", "school", "23/24", "quarter", "third", "last",
    "first", "half", "H1", "term", "Spring", "M07", "P12", "period", "four", "by the end of", "start of", "to", "until",
    "w/c", "week ending", "(was ", "(revised from ", "revised:", "(extended)", "extended to", "from", "starting",
    "03/14/2024", "3/2024", "2024-03", "2099-12", "semester",
  ]

  static let joiners = [
    "", " ", "  ", "-", "/", ".", ",", "'", "’", " - ", "–", "—", "\u{A0}", "\n", "??", "?", "*", "&", ";", "(", ")",
    ":",
  ]

  static let updates =
    dates + joiners + [
      "DS", "DS.", "(SM", "-dw", "11.01.24", "18.23.23", "16/01/24", "24/04", "expected", "by", "due", "update due",
      "No change",
      "as last month", "OC.A2.1", "OC.", "A", "see above", "anticipated", "until", "go live", ") ", "Ds", "D.S.",
      "99.99.9999",
    ]
}
