import Foundation
import TextFormats

/// A real browser (Debian's chromium) in headless mode, which reports how it renders a page.
package struct Browser {
    private let folder: TemporaryFolder

    package init() throws { folder = try TemporaryFolder() }

    /// The JSON result of `script`, which is the body of a function of the page's `document` and `window`,
    /// with the page shown `width` CSS pixels wide. The page is in another page's frame, so its own rules
    /// against scripts remain in force.
    package func ask(_ page: String, width: Int, _ script: String) throws -> JSONValue {
        try folder.write(
            """
            <!DOCTYPE html><meta charset="utf-8"><title></title>
            <iframe src="\(URL(filePath: page).absoluteString)" style="border:0;width:\(width)px;height:600px"></iframe>
            <pre></pre>
            <script>
            window.addEventListener("load", () => {
                const inner = document.querySelector("iframe").contentWindow
                const answer = ((document, window) => { \(script) })(inner.document, inner)
                document.querySelector("pre").textContent = JSON.stringify(answer)
                document.title = "done"
            })
            </script>
            """, to: "frame.html")
        let run = try chromium(["--allow-file-access-from-files", "--dump-dom", folder.path("frame.html")])
        guard run.output.contains("<title>done</title>"),
            let start = run.output.range(of: "<pre>"), let end = run.output.range(of: "</pre>")
        else { throw Witness.Failure("chromium: \(run.output) \(run.errors)") }
        let answer = run.output[start.upperBound..<end.lowerBound]
            .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&amp;", with: "&")
        return try JSONValue(parsing: Array(answer.utf8))
    }

    /// The page as printed: a PDF file, which exists as long as the browser.
    package func printed(_ page: String) throws -> String {
        let target = folder.path("page.pdf")
        let run = try chromium(["--no-pdf-header-footer", "--print-to-pdf=\(target)", page])
        guard FileManager.default.fileExists(atPath: target) else { throw Witness.Failure(run.errors) }
        return target
    }

    /// With its own profile, so that tests do not wait for each other; root has no sandbox.
    private func chromium(_ arguments: [String]) throws -> ProgramRun {
        let profile = folder.path("profile")
        return try ProgramRun(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=\(profile)"]
                + arguments, environment: ["HOME": folder.path])
    }
}
