import type { Instant, LocalDate } from '../domain/calendar/instant.ts';
import { formGuideOn } from '../domain/form-guide.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { html, type Markup } from '../words/html.ts';
import { type DraftMark, draftMark, draftOfRound, draftUntil } from './draft-mark.ts';
import { type Bodies, headOf } from './letterhead.ts';
import { printedPage } from './page-style.ts';
import { type Block, bodyHtml } from './paper-body.ts';
import { type PaperFoot, paperFoot } from './paper-foot.ts';
import { type Signers, signatureRow } from './signature-block.ts';

/** A paper in its parts, in the order in which they stand, whether it is shown as a page or written for Word. */
export interface PaperSays {
  plan: Plan;
  bodies: Bodies;
  /** as in the register, or to be filled in; null where the paper has none */
  number: string | null;
  /** of the place and day, or to be filled in by hand */
  place: string;
  /** by whose guide it is laid out: its own, or that on which it is made */
  day: LocalDate;
  type: string;
  /** what it is about, in one line or more */
  summary: string;
  /** what the page is called; left out: its type and what it is about */
  title?: string;
  /** until when it knows what it says (ms), before it is final; null of what is final */
  draftOf: Instant | null;
  /** which draft it is, of what goes to and fro between two sides until both agree */
  draftRound?: number;
  blocks: readonly Block[];
  /** whether it is a table to work with: of the Party's papers none is written smaller than the guide says */
  isSheet?: true;
  /** who signs: the issuer with those to whom it goes, up to three side by side, or nobody */
  end: { foot: PaperFoot } | { signatures: Signers } | null;
  /** behind who signs: that it is locked, and the hash of what it says */
  seal?: { text: string; hash: string };
  /** what follows on pages of its own, signed by nobody above */
  annex?: { title: string; blocks: readonly Block[] };
}

/** How a paper says that it isn't final; null of what is. */
export const draftMarkOf = ({
  plan,
  draftOf: at,
  draftRound,
}: Pick<PaperSays, 'plan' | 'draftOf' | 'draftRound'>): DraftMark | null =>
  draftRound === undefined ? draftUntil(plan, at) : draftOfRound(draftRound);

function endHtml({ end, day }: PaperSays): Markup | null {
  if (end === null) return null;
  return 'foot' in end ? paperFoot(formGuideOn(day), end.foot) : signatureRow(end.signatures);
}

const sealHtml = ({ seal }: PaperSays): Markup | null =>
  seal === undefined
    ? null
    : html`
<p class="seal">${seal.text} <span class="mono">${seal.hash}</span></p>`;

const annexHtml = ({ annex }: PaperSays): Markup | null =>
  annex === undefined
    ? null
    : html`
<section class="separate">
<h2>${annex.title}</h2>
${bodyHtml(annex.blocks)}</section>`;

/** The paper as HTML for A4; the same parts give the same text. */
export function paperHtml(says: PaperSays): string {
  const { bodies, number, place, type, summary, title = `${type} ${summary}` } = says;
  const { day, blocks, isSheet } = says;
  const draft = draftMarkOf(says);
  return printedPage(
    title,
    html`${headOf(bodies, number, place)}
<main${isSheet ? html` class="compact"` : null}>
${draftMark(draft)}<h1>${type}</h1>
${summary.split('\n').map(
  (line) => html`<p class="summary">${line}</p>
`,
)}<p class="dashes">-----</p>
${bodyHtml(blocks)}${endHtml(says)}${sealHtml(says)}${annexHtml(says)}
</main>`,
    formGuideOn(day),
    draft,
  );
}
