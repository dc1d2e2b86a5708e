import type { Instant, LocalDate } from '../domain/calendar/instant.ts';
import { formGuideOn } from '../domain/form-guide.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { html } from '../words/html.ts';
import { draftMark } from './draft-mark.ts';
import { type Bodies, headOf } from './letterhead.ts';
import { printedPage } from './page-style.ts';
import { type Block, bodyHtml } from './paper-body.ts';
import { type PaperFoot, paperFoot } from './paper-foot.ts';
import { type SignatureBlock, signatureRow } from './signature-block.ts';

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
  summary: string;
  /** until when it knows what it says (ms), before it is final; null of what is final */
  draftOf: Instant | null;
  blocks: readonly Block[];
  /** whether it is a table to work with: of the Party's papers none is written smaller than the guide says */
  isSheet?: true;
  /** who signs: the issuer with those to whom it goes, two side by side, or nobody */
  end: { foot: PaperFoot } | { signatures: readonly [SignatureBlock, SignatureBlock] } | null;
}

/** The paper as HTML for A4; the same parts give the same text. */
export function paperHtml({ plan, bodies, number, place, type, summary, ...says }: PaperSays): string {
  const { day, draftOf, blocks, isSheet, end } = says;
  const guide = formGuideOn(day);
  return printedPage(
    `${type} ${summary}`,
    html`${headOf(bodies, number, place)}
<main${isSheet ? html` class="compact"` : null}>
${draftMark(plan, draftOf)}<h1>${type}</h1>
<p class="summary">${summary}</p>
<p class="dashes">-----</p>
${bodyHtml(blocks)}${end === null ? null : 'foot' in end ? paperFoot(guide, end.foot) : signatureRow(end.signatures)}
</main>`,
    guide,
  );
}
