/// How much of anything the reader takes before it refuses a file.
///
/// A workbook comes from a stranger: each count and size in it is bounded here, so that no bytes at all make the reader
/// crash, hang or fill the memory. The standard values let every honest workbook pass; where one is larger, raise
/// the limit that the error names.
public struct ReadLimits: Hashable, Sendable {
    /// Bytes of the file itself. A workbook of this size holds tens of millions of cells.
    public var fileBytes = 256 << 20
    /// Entries in the zip directory. Each sheet, picture and comment is one; thousands are an attack.
    public var entries = 10_000
    /// Bytes of one part when inflated. A sheet of a million rows and twelve columns has about 500 MB.
    public var partBytes = 1 << 30
    /// Bytes of all parts that are read, when inflated: many parts below their limit are as heavy as one above it. A part
    /// that several sheets share counts for each of them.
    public var totalBytes = 2 << 30
    /// How many times larger than its compressed bytes a part may be. Sheets reach about 60; a bomb reaches 1,000.
    public var ratio = 250
    /// Bytes that a part may have whatever its ratio: small parts of blanks compress well and do no harm.
    public var ratioFreeBytes = 4 << 20
    /// Bytes up to which a part is inflated at once; above it is streamed, so that memory stays flat.
    ///
    /// Rows that stand out of order can be sorted only in a part that is inflated at once.
    public var streamingBytes = 8 << 20
    /// Bytes up to which a larger part is inflated at once after all where its rows stand out of order and are to be
    /// sorted. No known program writes such a part; its cells take some five times as much memory as its bytes.
    public var sortingBytes = 64 << 20
    /// Sheets in a workbook. Excel is slow from some hundreds on.
    public var sheets = 5_000
    /// Bytes of a sheet's name. Excel stops at 31 characters; other programs go further.
    public var sheetNameBytes = 1_024
    /// Strings in the shared table, which is kept in memory.
    public var sharedStrings = 8_000_000
    /// Bytes of all shared strings together, which are kept in memory.
    public var sharedStringBytes = 512 << 20
    /// Bytes of one text. Excel stops at 32,767 characters; other programs go further.
    public var textBytes = 1 << 20
    /// Cells with a value that are read, in all sheets together; also of a part that several sheets share.
    public var cells = 50_000_000
    /// Bytes of all texts that are read, in cells, notes, comments and drawings; a shared text counts for each cell that it
    /// stands in, since a few bytes can name a long one a million times.
    public var allTextBytes = 4 << 30
    /// Notes, comments, replies and drawings in all sheets together, which are kept in memory.
    public var notes = 100_000
    /// Merged ranges, headers and footers in all sheets together, which are kept in memory.
    public var mergedRanges = 500_000
    /// Cell formats in the style sheet. Excel allows 65,490.
    public var cellFormats = 100_000
    /// Relationships of one part.
    public var relationships = 20_000
    /// Own document properties.
    public var customProperties = 10_000
    /// Elements within elements. SpreadsheetML needs about 20.
    public var depth = 256
    /// Attributes of one element, declarations of namespaces included. SpreadsheetML needs about 30.
    public var attributes = 256
    /// Different names of elements and attributes in one workbook. The standard has about 2,000 in all.
    public var names = 10_000
    /// Bytes of one tag, text, comment or instruction, which must stand in memory as a whole.
    public var tokenBytes = 16 << 20

    /// Bytes of a streamed part that are in memory at a time; more only where one tag or text is longer.
    public var windowBytes = 1 << 18

    /// The limits that every honest workbook keeps.
    public static let standard = ReadLimits()

    /// The standard limits, to be adjusted.
    public init() {}
}

/// The name of a limit that was hit, as the property of ``ReadLimits`` is called.
public enum ReadLimit: String, Hashable, Sendable, CaseIterable {
    case fileBytes, entries, partBytes, totalBytes, ratio, streamingBytes, sortingBytes, sheets, sheetNameBytes
    case sharedStrings, sharedStringBytes, allTextBytes, mergedRanges
    case textBytes, cells, notes, cellFormats, relationships, customProperties, depth, attributes, names, tokenBytes
}
