import { html } from '../domain/words/html.ts';

/**
 * A4 page of a Party document: Times New Roman, margins top 20, right 15, bottom 20, left 30 mm, page number centred
 * above from page 2 on (domain.md 4.1; sizes in points by Hướng dẫn 36-HD/VPTW).
 */
export const PAGE_STYLE = html`
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { background: #e9e7e2; }
body { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: #fff; color: #000;
  font: 14pt/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; overflow-wrap: break-word; }
@media print { html { background: none; } body { width: auto; min-height: 0; margin: 0; padding: 0; } }
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
.foot { grid-template-columns: 55fr 45fr; margin-top: 16pt; break-inside: avoid; }
.recipients { font-size: 12pt; line-height: 1.3; }
.recipients strong { text-decoration: underline; font-size: 14pt; }
.signature { text-align: center; }
@media print { .annex { break-before: page; } }
.annex { padding-top: 6mm; }
.signature .name { margin-top: 72pt; font-weight: bold; }
`;
