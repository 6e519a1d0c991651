/// The kind of a file that is not an .xlsx workbook, detected from its bytes and not from its name.
public enum FileKind: String, Hashable, Sendable {
    /// A binary workbook from Excel 97–2003.
    case xls
    /// A binary workbook from Excel 2007 or later.
    case xlsb
    /// An OpenDocument spreadsheet.
    case ods
    /// A Numbers document.
    case numbers
    /// A Word document.
    case docx
    /// A PowerPoint presentation.
    case pptx
    /// Another document in an OLE container, such as .doc or .msg.
    case ole
    /// Another zip archive.
    case zip
    /// A web page.
    case html
    /// An XML document on its own, such as Excel's "XML Spreadsheet 2003".
    case xml
    /// A PDF document.
    case pdf
    /// An RTF document.
    case rtf
    /// A picture.
    case image
    /// An e-mail saved as a file.
    case mail
    /// Plain text, such as CSV.
    case text
    /// Something else.
    case other

    /// A short name for messages.
    public var name: String {
        switch self {
        case .xls: "an Excel 97–2003 workbook (.xls)"
        case .xlsb: "a binary Excel workbook (.xlsb)"
        case .ods: "an OpenDocument spreadsheet (.ods)"
        case .numbers: "a Numbers document"
        case .docx: "a Word document"
        case .pptx: "a PowerPoint presentation"
        case .ole: "an old Office document"
        case .zip: "a zip archive without a workbook"
        case .html: "a web page (HTML)"
        case .xml: "an XML document"
        case .pdf: "a PDF document"
        case .rtf: "an RTF document"
        case .image: "a picture"
        case .mail: "an e-mail"
        case .text: "plain text (such as CSV)"
        case .other: "of an unknown kind"
        }
    }
}
