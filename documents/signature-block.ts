import { html, type Markup } from '../words/html.ts';

/**
 * One who signs: with what authority or as what, the office below it, what stands where the hand goes, and the name. What
 * is no paper of the Party says there what is to be written.
 */
export interface SignatureBlock {
  lines: readonly [authority: string, ...office: string[]];
  hand?: string;
  name: string;
}

/** Those who sign side by side. */
export type Signers =
  | readonly [SignatureBlock]
  | readonly [left: SignatureBlock, right: SignatureBlock]
  | readonly [left: SignatureBlock, middle: SignatureBlock, right: SignatureBlock];

const block = ({ lines: [authority, ...office], hand = '', name }: SignatureBlock): Markup => html`<div>
<p class="authority"><strong>${authority}</strong></p>
${office.map(
  (line) => html`<p class="office">${line}</p>
`,
)}<p class="hand">${hand}</p>
<p class="name">${name}</p>
</div>
`;
const EMPTY = html`<div></div>
`;

/** Those who sign, side by side at the foot of a paper; one alone signs on the right. */
export const signatureRow = (blocks: Signers): Markup =>
  html`<footer class="signatures${blocks.length === 3 ? ' three' : ''}">
${blocks.length === 1 ? EMPTY : null}${blocks.map(block)}</footer>`;
