import type { FormGuide } from '../domain/form-guide.ts';
import { html, type Markup } from '../words/html.ts';
import type { DraftMark } from './draft-mark.ts';

/**
 * A4 page of a Party document: Times New Roman, margins top 20, right 15, bottom 20, left 30 mm, page number centred
 * above from page 2 on (sizes in points, alike in Hướng dẫn 36-HD/VPTW and 05-HD/VPTW but for what is taken from the
 * guide: `domain/form-guide.ts`).
 */
export const pageStyle = ({ pageNumber }: Pick<FormGuide, 'pageNumber'>): Markup => html`
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); vertical-align: top;
  padding-top: ${pageNumber.fromEdge}mm; font: ${pageNumber.size}pt "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { background: #e9e7e2; }
body { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: #fff; color: #000;
  font: 14pt/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; overflow-wrap: break-word; }
@media print { html { background: none; } body { width: auto; min-height: 0; margin: 0; padding: 0; } }
@media screen and (max-width: 48rem) { body:not(:has(.dense)) { width: auto; min-height: 0; padding: 6mm 5mm; font-size: 12pt; }
  body:not(:has(.dense)) :is(.head, .foot) { grid-template-columns: minmax(0, 1fr); }
  body:not(:has(.dense)) .party { white-space: normal; } }
p { margin: 0 0 6pt; text-align: justify; text-indent: 10mm; }
.head, .foot { display: grid; gap: 6mm; }
.head { grid-template-columns: 45fr 55fr; text-align: center; line-height: 1.3; }
.head p, .foot p { margin: 0; text-indent: 0; text-align: inherit; }
.caps { text-transform: uppercase; }
.party { display: inline-block; font-size: 15pt; font-weight: bold; border-bottom: 1pt solid; white-space: nowrap; }
.place { font-style: italic; margin-top: 4pt !important; }
h1 { margin: 22pt 0 0; font-size: 16pt; text-align: center; }
.summary { margin: 0; font-size: 14.5pt; font-weight: bold; text-align: center; text-indent: 0; }
.dashes { margin: 0 0 12pt; text-align: center; text-indent: 0; }
.decides { margin: 10pt 0; font-weight: bold; text-align: center; text-indent: 0; }
table { width: 100%; margin: 6pt 0 10pt; border-collapse: collapse; }
th, td { padding: 2pt 5pt; border: 0.75pt solid; vertical-align: top; text-align: left; }
th { text-align: center; }
tr { break-inside: avoid; }
.count { width: 12mm; text-align: center; white-space: nowrap; }
.foot { grid-template-columns: 55fr 45fr; margin-top: 16pt; break-inside: avoid; break-before: avoid; }
.recipients { font-size: 12pt; line-height: 1.3; }
.recipients .to { text-decoration: underline; font-size: 14pt; }
.signature { text-align: center; }
@media print { .annex { break-before: page; } }
.annex { padding-top: 6mm; }
.signature .name { margin-top: 72pt; font-weight: bold; }
`;

/** The mark of a paper that is not final. */
export const DRAFT_STYLE = html`
.draft { margin: 10pt auto 0; padding: 2pt 14pt; width: fit-content; border: 1.5pt solid; font-weight: bold;
  text-indent: 0; text-align: center; letter-spacing: 1pt; }
.known { margin: 2pt 0 0; text-indent: 0; text-align: center; font-size: 12pt; }
`;

/** What forms, lists and minutes need beyond a decision: dense tables of fixed columns, notes, rows of signatures. */
export const FORM_STYLE = html`
table.dense { table-layout: fixed; font-size: 11pt; line-height: 1.3; }
.dense th, .dense td { padding: 2pt 3pt; overflow-wrap: anywhere; }
.dense th { font-weight: bold; vertical-align: middle; overflow-wrap: break-word; }
.dense tbody th { text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.dense p { margin: 0 0 2pt; text-indent: 0; text-align: left; }
.dense .number { text-align: center; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.dense .money { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.dense .group, .dense .subgroup { break-after: avoid; }
.dense .subgroup th { font-weight: normal; font-style: italic; }
.dense .total { break-before: avoid; }
.dense .total .number, .dense .total .money { font-weight: bold; }
.dense .write td { height: 10mm; }
.said { white-space: pre-line; overflow-wrap: anywhere; }
.small { font-size: 10.5pt; }
.mono { font-family: "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 9.5pt; overflow-wrap: anywhere; }
.fill { display: flex; gap: 2mm; text-indent: 0; padding-left: 10mm; white-space: nowrap; }
.fill::after { content: ""; flex: 1; border-bottom: 1pt dotted; }
.rule { height: 9mm; margin: 0; border-bottom: 1pt dotted; }
/* what is no paper of the Party: sheets, receipts, lists */
.compact { font-size: 13pt; }
.compact h1 { margin-top: 14pt; }
.compact .dashes { margin-bottom: 6pt; }
.compact h2, .compact h3 { font-size: 13pt; }
.note { margin: 8pt 0; padding: 4pt 8pt; border: 1pt dashed; text-indent: 0; text-align: left; break-inside: avoid;
  break-after: avoid; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.75pt solid; vertical-align: -0.6mm; text-align: center;
  font-size: 12pt; font-weight: bold; line-height: 3.4mm; }
h2, h3 { margin: 12pt 0 4pt; font-size: 14pt; break-after: avoid; }
h3 { font-style: italic; font-weight: bold; }
.lead, .kept { break-after: avoid; }
.kept { break-inside: avoid; }
.compact .line { margin-bottom: 3pt; }
.signatures { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 3mm; margin-top: 12pt;
  break-inside: avoid; break-before: avoid; text-align: center; }
.signatures.three { grid-auto-flow: row; grid-template-columns: minmax(0, 37fr) minmax(0, 29fr) minmax(0, 34fr); }
.signatures > div { display: flex; flex-direction: column; }
.signatures p { margin: 0; text-indent: 0; text-align: center; overflow-wrap: anywhere; }
.signatures .hand { flex: 1; min-height: 56pt; padding-top: 4pt; font-style: italic; font-size: 11.5pt; }
.signatures .name { font-weight: bold; min-height: 1.4em; }
.seal { margin-top: 14pt; padding-top: 4pt; border-top: 0.75pt solid; text-indent: 0; text-align: left; font-size: 11pt;
  break-inside: avoid; }
.head p, .summary { overflow-wrap: anywhere; text-wrap: balance; }
.separate { break-before: page; }
@media screen { .separate { margin-top: 16mm; } }
`;

/** Says on every printed page that it is a draft. */
export const draftStyle = ({ onPages }: DraftMark): Markup => html`
@page { @top-right { content: "${onPages}"; font: italic 11pt "Times New Roman", serif; } }
`;

/**
 * A whole paper as text.
 *
 * @param guide in force on the day of the paper
 * @param draft its mark, which stands on every page; null for what is no draft
 */
export const printedPage = (
  title: string,
  body: Markup,
  guide: FormGuide,
  draft: DraftMark | null = null,
): string =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${pageStyle(guide)}${FORM_STYLE}${DRAFT_STYLE}${draft === null ? null : draftStyle(draft)}</style>
</head>
<body>
${body}
</body>
</html>
`.text.normalize('NFC');
