/// Local names that the reader knows; all others are `other`.
enum XMLName: String, CaseIterable, BitwiseCopyable {
    case other = ""
    // Sheets.
    case worksheet, sheetData, row, c, v, f, `is`, t, r, s, vm, mergeCells, mergeCell, headerFooter
    case oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter
    // Workbooks.
    case workbook, sheets, sheet, workbookPr, date1904, name, state, id
    // Strings and styles.
    case si, rPr, vertAlign, strike, val, numFmts, numFmt, numFmtId, formatCode, fonts, font, fontId, cellXfs, xf
    // Notes and threads.
    case author, comment, ref, text, threadedComment, parentId
    // Drawings.
    case absoluteAnchor, from, to, col, colOff, rowOff, sp, cxnSp, pic, contentPart, graphicFrame, txBody, p, br, cNvPr
    case descr, dm, slicer, timeslicer
    // Controls in legacy drawings, and their properties.
    case formControlPr, fmlaLink
    case isChecked = "checked"
    case controlType = "objectType"
    case textbox
    case clientData = "ClientData"
    case objectType = "ObjectType"
    case anchor = "Anchor"
    case checked = "Checked"
    case formulaLink = "FmlaLink"
    // Rich values.
    case futureMetadata, valueMetadata, cellMetadata, rc, rvb, i, rv, k, n
    // Packages.
    case relationship = "Relationship"
    case relationshipID = "Id"
    case relationshipType = "Type"
    case target = "Target"
    case targetMode = "TargetMode"
    // Markup compatibility.
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    case requires = "Requires"
    // Properties.
    case title, creator, lastModifiedBy, created, modified, property
    case application = "Application"
    // White space.
    case space
}

/// Namespaces that the reader knows. The transitional and strict URIs are equivalent.
enum XMLNamespace: BitwiseCopyable {
    /// No namespace, or an unknown one.
    case none, other
    case main, documentRelationships, packageRelationships, compatibility
    case coreProperties, dublinCore, dublinTerms, customProperties, extendedProperties, variantTypes, xml

    init(uri: String) { self = Self.byAddress[uri] ?? .other }

    private static let byAddress: [String: XMLNamespace] = [
        "": .none, "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .main,
        "http://purl.oclc.org/ooxml/spreadsheetml/main": .main,
        // What the programs of 2006 wrote before the standard was done.
        "http://schemas.openxmlformats.org/spreadsheetml/2006/5/main": .main,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/7/main": .main,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .documentRelationships,
        "http://purl.oclc.org/ooxml/officeDocument/relationships": .documentRelationships,
        "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
        "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .coreProperties,
        "http://purl.org/dc/elements/1.1/": .dublinCore, "http://purl.org/dc/terms/": .dublinTerms,
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": .customProperties,
        "http://purl.oclc.org/ooxml/officeDocument/customProperties": .customProperties,
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": .extendedProperties,
        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": .extendedProperties,
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": .variantTypes,
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": .variantTypes,
        xmlAddress: .xml,
    ]

    /// The fixed namespace of the prefix xml.
    static let xmlAddress = "http://www.w3.org/XML/1998/namespace"
    /// The fixed namespace of the prefix xmlns, reserved for it.
    static let xmlnsAddress = "http://www.w3.org/2000/xmlns/"
}
