/// The sentences of Sammendrag for given figures, in bokmål, written by other code.
enum ExpectedSentences {
    static func large(_ count: Int, _ open: Int, _ limit: Int, hides: Bool) -> String {
        let size = "(vektet gap på \(limit) eller mer)"
        switch count {
        case 0: return "Ingen av gapene\(hides ? " som kan vises," : "") er store \(size)."
        case 1:
            return "Det er ett stort gap \(size), \(open == 0 ? "og det er møtt med" : "og det er uten") \(measures)."
        default: return "Det er \(count) store gap \(size), \(answered(open, of: count))."
        }
    }

    private static let measures = "planlagte eller pågående tiltak"

    private static func answered(_ open: Int, of count: Int) -> String {
        if open == 0 { return "og alle er møtt med \(measures)" }
        if open == count { return "og ingen av dem er møtt med \(measures)" }
        return "og \(open == 1 ? "ett" : "\(open)") av dem er uten \(measures)"
    }

    static func recruitment(_ count: Int?, units: Int) -> String {
        let need = units == 1 ? "Virksomheten trenger" : "Virksomhetene trenger"
        return switch count {
        case nil: "Ingen har ført behov for å ansette noen i 2020–2022."
        case 0 where units == 1: "Virksomheten trenger ikke å ansette noen i 2020–2022."
        case 0: "Ingen av virksomhetene som har svart på det, trenger å ansette noen i 2020–2022."
        case 1: "\(need) å ansette én person i 2020–2022."
        case let count?: "\(need) å ansette \(count) personer i 2020–2022."
        }
    }

    static func vulnerable(
        _ count: Int, _ open: Int, _ staffed: Int, known: Int, units: Int, hides: Bool
    ) -> String {
        let isOne = units == 1
        return switch count {
        case 0 where staffed == 0:
            "Ingen tall for bemanning på fagområdene kan vises, så vi vet ikke hvilke som er sårbare."
        case 0 where known == 0: "Det kan ikke vises for noen av fagområdene om de er sårbare."
        case 0: "Ingen av fagområdene\(hides ? " som kan vises," : "") er sårbare."
        case 1:
            "Ett fagområde\(isOne ? "" : " i en virksomhet") er sårbart, "
                + (open == 0 ? "og det er møtt med" : "og det er uten")
        default:
            "Det er \(count) sårbare fagområder i \(isOne ? "virksomheten" : "virksomhetene"), \(answered(open, of: count))."
        }
    }

    static func measures(_ count: Int) -> String {
        switch count {
        case 0: "Ingen tiltak er planlagt eller i gang."
        case 1: "Ett tiltak er planlagt eller i gang."
        default: "\(count) tiltak er planlagt eller i gang."
        }
    }
}
