#!/usr/bin/env bash
# Draws the README's pictures anew (`make pictures`): forms and workbooks through LibreOffice, pages through Chromium.
# Run it from the top of the repository, after `make build`.
set -euo pipefail

program=$PWD/.build/release/kompetanseplan
plan=$PWD/samples/roros/plan.json
plan_2018=$PWD/samples/roros-2018/plan.json
returned=$PWD/samples/roros/returned
pictures=$PWD/samples/pictures
edit="/usr/bin/python3 $PWD/Tests/Support/witness.py edit"
work=$PWD/.build/pictures
rm -rf "$work"
mkdir -p "$work"
cd "$work"

# The PDF of the workbook $1, beside it.
to_pdf() { soffice --headless --convert-to pdf --outdir "$(dirname "$1")" "$1" >/dev/null; }

# The page of the PDF $1 numbered $2 as the picture $3, cut out by the remaining options.
draw_page() {
    local pdf=$1 page=$2 picture=$3
    shift 3
    pdftoppm -png -f "$page" -singlefile "$@" "$pdf" "$pictures/$picture"
}

# The first page of the PDF $1 that has a line like $2.
page_with() {
    local page=1
    until pdftotext -f $page -l $page "$1" - | grep -qE "$2"; do page=$((page + 1)); done
    echo $page
}

# The page $1, as wide as people have it and $2 pixels high, as the picture $3.
draw_web_page() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="900,$2" \
        --screenshot="$pictures/$3.png" "$1"
}

draw_forms() {
    cp "$returned/bygg-og-eiendom.xlsx" skjema.xlsx
    to_pdf skjema.xlsx
    draw_page skjema.pdf 2 skjema -r 72 -x 20 -y 20 -W 800 -H 400

    "$program" template --quiet --plan "$plan_2018" --previous resultat/data/kompetanseplan.json \
        --unit bygg-og-eiendom --out neste
    to_pdf neste/bygg-og-eiendom.xlsx
    draw_page neste/bygg-og-eiendom.pdf 2 neste -r 72 -x 20 -y 20 -W 800 -H 300

    $edit "$returned/bygg-og-eiendom.xlsx" feil.xlsx 'GAP-analyse!B9=7' 'Årsverk!C9=30'
    "$program" check --quiet --plan "$plan" feil.xlsx --returns retur || true
    to_pdf retur/bygg-og-eiendom.xlsx
    draw_page retur/bygg-og-eiendom.pdf 1 retur -r 88 -x 30 -y 20 -W 690 -H 340
}

draw_council_workbook() {
    local pdf
    "$program" merge --quiet --plan "$plan" "$returned" --out resultat --date 2017-06-15
    to_pdf resultat/Vedlegg*.xlsx
    pdf=$(echo resultat/Vedlegg*.pdf)
    draw_page "$pdf" "$(page_with "$pdf" '^Tjenesteområde: Tekniske')" vedlegg -r 88 -x 20 -y 20 -W 690 -H 640
    draw_page "$pdf" "$(page_with "$pdf" '^Varmekart')" varmekart -r 110 -x 40 -y 40 -W 800 -H 640

    "$program" merge --quiet --plan "$plan_2018" "${plan_2018%/*}/returned" --out 2018 --date 2018-06-15 \
        --previous resultat/data/kompetanseplan.json --carry-forward legesenteret --final
    to_pdf 2018/Vedlegg*.xlsx
    pdf=$(echo 2018/Vedlegg*.pdf)
    draw_page "$pdf" "$(page_with "$pdf" '^Endringer fra')" endringer -r 88 -x 30 -y 40 -W 900 -H 560
}

draw_plan_workbook() {
    "$program" init --quiet plan
    to_pdf plan/plan.xlsx
    draw_page plan/plan.pdf "$(page_with plan/plan.pdf 'Diagram nr.')" plan -r 80 -x 30 -y 45 -W 890 -H 330
}

# A folder of returns in which not all is well.
make_returns() {
    mkdir levert
    cp "$returned"/[b-os]*.xlsx levert
    : > levert/legesenteret.xlsx
    $edit "$returned/servicetorg.xlsx" levert/servicetorg.xlsx 'Årsverk!B8=mange'
}

draw_status_page() {
    "$program" status --quiet --plan "$plan" levert --date 2017-04-18 --html status.html || true
    draw_web_page status.html 700 status
}

draw_terminal() {
    {
        echo '<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0; padding: 12px; background: #1b1b1b;' \
            'color: #f0f0f0; font: 13px/1.45 "DejaVu Sans Mono" } pre { margin: 0; font: inherit; white-space: pre-wrap }' \
            'b { color: #ff8a75 }</style><pre>'
        echo '$ kompetanseplan merge --plan plan.json levert --out resultat'
        ("$program" merge --color always --plan "$plan" levert --out svar --date 2017-06-15 || true) \
            | sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/\x1b\[31m/<b>/g; s/\x1b\[0m/<\/b>/g'
    } > terminal.html
    draw_web_page terminal.html 420 terminal
}

draw_council_workbook
draw_forms
draw_plan_workbook
make_returns
draw_status_page
draw_terminal
