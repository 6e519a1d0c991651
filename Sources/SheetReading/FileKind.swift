/// What a file is that is not an .xlsx workbook, told from its bytes and not from its name.
public enum FileKind: String, Hashable, Sendable {
    /// The binary workbook of Excel 97–2003.
    case xls
    /// The binary workbook of Excel 2007.
    case xlsb
    /// A spreadsheet of OpenDocument.
    case ods
    /// A workbook of Numbers.
    case numbers
    /// A text document of Word.
    case docx
    /// A presentation of PowerPoint.
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
