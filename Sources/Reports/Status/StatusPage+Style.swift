extension StatusPage {
    /// The page's style: the colours of the forms, one column on a phone, black on white in print.
    static let style = """
        :root { color-scheme: light; --dark: #\(Theme.dark); --pale: #\(Theme.pale); --line: #\(Theme.line) }
        * { box-sizing: border-box }
        body { margin: 0; background: #ffffff; color: #1b1b1b; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif }
        main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
        h1 { margin: 0; color: var(--dark); font-size: 2rem; line-height: 1.2 }
        h2 { margin: 2rem 0 .5rem; color: var(--dark); font-size: 1.25rem }
        .about { margin: .25rem 0 1.25rem }
        dl, dd { margin: 0 }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.25rem, 1fr)); gap: .75rem }
        .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .75rem;
          border: 1px solid var(--line); border-left: .375rem solid var(--dark); border-radius: .25rem }
        .figures dd { font-size: 1.625rem; font-weight: 700; line-height: 1.2; white-space: nowrap;
          color: var(--dark) }
        table { width: 100%; margin-top: 2rem; border-collapse: collapse }
        caption { padding-bottom: .5rem; text-align: left; font-size: 1.25rem; font-weight: 700; color: var(--dark) }
        th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
        th { font-weight: 400 }
        thead th { background: var(--dark); color: #ffffff; font-weight: 700; vertical-align: bottom }
        .group th { background: var(--pale); color: var(--dark); font-weight: 700 }
        .group span { float: right; font-weight: 400 }
        .number { text-align: right; font-variant-numeric: tabular-nums }
        .badge { display: inline-block; padding: 0 .5rem; border: 1px solid; border-radius: .25rem; white-space: nowrap }
        .badge span { display: inline-block; min-width: .75em; font-weight: 700 }
        .accepted { background: #e3f1e5; color: #14532d }
        .errors { background: #fff2cc; color: #6b4a00 }
        .rejected { background: #fbe3de; color: #8a1c0c }
        .missing { background: #ffffff; color: #8a1c0c; border-style: dashed }
        .waived { background: #eeeeee; color: #454545 }
        .legend div { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .25rem 0 }
        .legend dt { min-width: 9rem }
        h3 { margin: 1rem 0 .25rem; font-size: 1rem }
        ul { margin: .25rem 0; padding-left: 1.25rem }
        li { margin: .25rem 0 }
        .problem { font-weight: 700 }
        .problem li { font-weight: 400 }
        a { color: #0b5394 }
        a:focus-visible { outline: .1875rem solid var(--dark); outline-offset: .125rem }
        @media (max-width: 34rem) {
          th, td { padding: .375rem .1875rem }
          h1 { font-size: 1.5rem }
          .group span { float: none }
          .legend div { display: block }
        }
        @media (max-width: 26rem) {
          main { padding: 1rem .5rem }
          table { font-size: .875rem }
          tbody th[scope=row] { min-width: 6rem; hyphens: auto; overflow-wrap: anywhere }
          .badge { padding: 0 .25rem; white-space: normal }
          .badge span { display: inline }
          .figures { gap: .5rem }
          .figures div { padding: .5rem }
          .figures dd { font-size: 1.375rem }
        }
        @media print {
          @page { size: A4; margin: 1.5cm }
          html { font-size: 9pt }
          main { max-width: none; padding: 0 }
          table { margin-top: 1rem }
          th, td { padding: .125rem .5rem }
          h2 { margin-top: 1rem }
          thead { display: table-header-group }
          tr, .figures div, .legend div { break-inside: avoid }
          .group, h2 { break-after: avoid }
          thead th, .group th, .badge { background: #ffffff; color: #000000 }
          thead th { border-bottom: 2px solid #000000 }
          .figures { grid-auto-flow: column; grid-template-columns: none }
        }
        """
}
