/// Whether people can see a sheet (ECMA-376 part 1, section 18.18.68).
public enum SheetVisibility: String, Sendable {
    case visible
    case hidden
    /// Hidden so that only a macro or another program can show it again.
    case veryHidden
}
