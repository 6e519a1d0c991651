import FoundationEssentials

/// An unsent e-mail as a file (.eml, RFC 5322) that Outlook and Thunderbird open ready to send.
///
/// It has no Date and no Message-ID, which the sending program adds, so that equal content gives equal bytes.
package struct EmailDraft: Sendable {
    /// An attached file.
    package struct Attachment: Sendable {
        package var name: String
        /// Such as `application/pdf`.
        package var mediaType: String
        package var bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// Addresses as a person may have written them: with names, commas or semicolons.
    package var recipients: String
    package var subject: String
    package var text: String
    package var attachments: [Attachment]

    package init(to recipients: String, subject: String, text: String, attachments: [Attachment] = []) {
        self.recipients = recipients
        self.subject = subject
        self.text = text
        self.attachments = attachments
    }

    /// The message in ASCII, with the line breaks that RFC 5322 requires.
    package var message: String {
        let parts = [textPart] + attachments.map(Self.part)
        let boundary = "=_" + SHA256.digits(of: parts.joined().utf8).prefix(40)
        let to = Self.addresses(in: recipients)
        let head =
            (to.isEmpty ? [] : ["To: " + to.joined(separator: ",\r\n ")]) + [
                "Subject: " + Self.encodedWords(subject), "X-Unsent: 1", "MIME-Version: 1.0",
                "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"",
            ]
        let body = parts.map { "--\(boundary)\r\n\($0)" }.joined()
        return head.joined(separator: "\r\n") + "\r\n\r\n" + body + "--\(boundary)--\r\n"
    }

    private var textPart: String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Self.base64(Array(lines.joined(separator: "\r\n").utf8))
    }

    private static func part(_ attachment: Attachment) -> String {
        "Content-Type: \(attachment.mediaType)\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment;\r\n \(parameter("filename", attachment.name))\r\n\r\n"
            + base64(attachment.bytes)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]) + "\r\n"
    }
}

// MARK: Headers

extension EmailDraft {
    /// The addresses in a text. Anything else is dropped, so that no unexpected character gets into a header.
    static func addresses(in text: String) -> [String] {
        let words = text.split { $0 == "," || $0 == ";" || $0 == "<" || $0 == ">" || $0.isWhitespace }
        return words.map(String.init).filter { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && word.utf8.count <= 254
                && word.utf8.allSatisfy(isAddressByte)
        }
    }

    /// Letters, digits, the signs of RFC 5322's `atext`, the point and the at sign.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        isPlain(byte) || "!#$%&'*+-/=?^_`{|}~.@".utf8.contains(byte)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Bytes in an encoded word, chosen so that the word and the header's name stay within 76
    /// characters (RFC 2047, section 2).
    private static let bytesOfWord = 36

    /// Text for a header: unchanged if it is short and plain, otherwise as encoded words.
    static func encodedWords(_ text: String) -> String {
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { (32..<127).contains($0) }
        if isPlain, !text.contains("=?"), text == text.split(separator: " ").joined(separator: " ") { return text }
        return chunks(of: text, atMost: bytesOfWord).map { chunk in
            "=?UTF-8?B?\(Data(chunk).base64EncodedString())?="
        }.joined(separator: "\r\n ")
    }

    /// Escaped bytes of a parameter on one line.
    private static let bytesOfLine = 18

    /// A parameter with a text value: quoted if the text is plain, otherwise encoded over several lines (RFC 2231).
    static func parameter(_ name: String, _ value: String) -> String {
        let isSafe = value.utf8.allSatisfy { isPlain($0) || " -_.()+".utf8.contains($0) }
        if isSafe, value.utf8.count <= 60 { return "\(name)=\"\(value)\"" }
        let lines = chunks(of: value, atMost: bytesOfLine).map { chunk in
            chunk.percentEncoded { !isPlain($0) && !"-_.".utf8.contains($0) }
        }
        if lines.count == 1 { return "\(name)*=UTF-8''\(lines[0])" }
        return lines.enumerated().map { "\(name)*\($0)*=\($0 == 0 ? "UTF-8''" : "")\($1)" }.joined(separator: ";\r\n ")
    }

    /// The text's bytes in chunks that end at character boundaries, with control characters replaced by spaces.
    private static func chunks(of text: String, atMost limit: Int) -> [[UInt8]] {
        var chunks: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = scalar.value < 32 || scalar.value == 127 ? [UInt8(ascii: " ")] : Array(String(scalar).utf8)
            if chunks[chunks.count - 1].count + bytes.count > limit { chunks.append([]) }
            chunks[chunks.count - 1] += bytes
        }
        return chunks
    }
}
