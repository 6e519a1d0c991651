/// The kind of a file that is not an .xlsx workbook, detected from its bytes and not from its name.
public enum FileKind: String, Hashable, Sendable {
    case xls = "an Excel 97–2003 workbook (.xls)"
    case xlsb = "a binary Excel workbook (.xlsb)"
    case ods = "an OpenDocument spreadsheet (.ods)"
    case numbers = "a Numbers document"
    case docx = "a Word document"
    case pptx = "a PowerPoint presentation"
    /// Another document in an OLE container, such as .doc or .msg.
    case ole = "an old Office document"
    case zip = "a zip archive without a workbook"
    case html = "a web page (HTML)"
    /// An XML document on its own, such as Excel's "XML Spreadsheet 2003".
    case xml = "an XML document"
    case pdf = "a PDF document"
    case rtf = "an RTF document"
    case image = "a picture"
    case mail = "an e-mail"
    case text = "plain text (such as CSV)"
    case other = "of an unknown kind"

    /// A short name for messages.
    public var name: String { rawValue }
}
