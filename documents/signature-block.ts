import { html, type Markup } from '../words/html.ts';
import { PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** One who signs: the office in its lines, what stands where the hand goes, and the name below. */
export interface SignatureBlock {
  lines: readonly string[];
  hand?: string;
  name: string;
}

const block = ({ lines, hand = PAPER_FRAME.signHere, name }: SignatureBlock): Markup => html`<div>
${lines.map(
  (line) => html`<p><strong>${line}</strong></p>
`,
)}<p class="hand">${hand}</p>
<p class="name">${name}</p>
</div>
`;

const EMPTY = html`<div></div>
`;

/** Those who sign, side by side at the foot of a paper; one alone signs on the right. */
export const signatureRow = (blocks: readonly SignatureBlock[]): Markup =>
  html`<footer class="signatures${blocks.length === 3 ? ' three' : ''}">
${blocks.length === 1 ? EMPTY : null}${blocks.map(block)}</footer>`;
