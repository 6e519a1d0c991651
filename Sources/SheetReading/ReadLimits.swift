/// Limits on what the reader accepts.
///
/// Workbooks come from strangers. Every count and size is limited here, so that no input can make the reader crash,
/// hang or use up the memory. The standard values accept every honest workbook; if one is larger, raise the limit that
/// the error names.
public struct ReadLimits: Hashable, Sendable {
    /// Bytes of the file itself. A workbook of this size holds tens of millions of cells.
    public var fileBytes = 256 << 20
    /// Entries in the zip directory: one for each sheet, picture, comment part and so on. Thousands are an attack.
    public var entries = 10_000
    /// Bytes of one part, inflated. A sheet with a million rows and twelve columns has about 500 MB.
    public var partBytes = 1 << 30
    /// Bytes of all parts that are read, inflated: many parts below their limit are as heavy as one above it. A part
    /// that is read again counts again, except the rows of one sheet; one of less than 4 KB counts as that.
    public var totalBytes = 2 << 30
    /// The inflated size of a part relative to its compressed size. Sheets reach about 60; a zip bomb reaches 1,000.
    public var ratio = 250
    /// Bytes that a part can have regardless of its ratio: small parts of spaces compress well and do no harm.
    public var ratioFreeBytes = 4 << 20
    /// Bytes up to which a part is inflated in one go; larger parts are streamed, which keeps memory use constant.
    ///
    /// The rows of a streamed part must be in order (``ReadError/Kind/rowsOutOfOrder``), unless the caller asks for
    /// sorting.
    public var streamingBytes = 8 << 20
    /// Bytes up to which a larger part is still inflated in one go if its rows are out of order and must be sorted. No
    /// known program writes such parts; their cells take about five times as much memory as their bytes.
    public var sortingBytes = 64 << 20
    /// Sheets in a workbook. Excel becomes slow from a few hundred.
    public var sheets = 5_000
    /// Bytes of a sheet's name. Excel allows 31 characters; other programs allow more.
    public var sheetNameBytes = 1_024
    /// Strings in the shared table, which is kept in memory.
    public var sharedStrings = 8_000_000
    /// Bytes of all shared strings together, which are kept in memory.
    public var sharedStringBytes = 512 << 20
    /// Bytes of one text. Excel allows 32,767 characters; other programs allow more.
    public var textBytes = 1 << 20
    /// Cells with a value that are read, in all sheets together, including those of a part shared by several sheets.
    public var cells = 50_000_000
    /// Bytes of all texts that are read, in cells, notes, comments and drawings. A shared string counts for each cell
    /// that uses it, since a few bytes can refer to a long one a million times.
    public var allTextBytes = 4 << 30
    /// Notes, comments, replies and drawings in all sheets together, which are kept in memory.
    public var notes = 100_000
    /// Merged ranges, headers and footers in all sheets together, which are kept in memory.
    public var mergedRanges = 500_000
    /// Cell formats in the style sheet. Excel allows 65,490.
    public var cellFormats = 100_000
    /// Relationships of one part.
    public var relationships = 20_000
    /// Custom document properties.
    public var customProperties = 10_000
    /// Nesting depth of elements. SpreadsheetML needs about 20.
    public var depth = 256
    /// Attributes of one element, including namespace declarations. SpreadsheetML needs about 30.
    public var attributes = 256
    /// Different names of elements and attributes in one workbook. The standard has about 2,000.
    public var names = 10_000
    /// Bytes of one tag, text, comment or instruction, which must be in memory as a whole.
    public var tokenBytes = 16 << 20

    /// Bytes of a streamed part in memory at a time; more only if one tag or text is longer.
    public var windowBytes = 1 << 18

    /// Limits that every honest workbook meets.
    public static let standard = ReadLimits()

    /// The standard limits, which can then be adjusted.
    public init() {}
}

/// A limit that was exceeded, named like the property of ``ReadLimits``.
public enum ReadLimit: String, Hashable, Sendable, CaseIterable {
    case fileBytes, entries, partBytes, totalBytes, ratio, sortingBytes, sheets, sheetNameBytes
    case sharedStrings, sharedStringBytes, allTextBytes, mergedRanges
    case textBytes, cells, notes, cellFormats, relationships, customProperties, depth, attributes, names, tokenBytes
}
