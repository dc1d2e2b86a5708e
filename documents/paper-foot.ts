import type { FormGuide } from '../domain/form-guide.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { html, type Markup } from '../words/html.ts';
import { frameSaid, PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** The foot of a paper that one body issues: to whom it goes on the left, who signs it on the right. */

export type Recipient = Plan['document']['recipients'][number];

export interface PaperFoot {
  /** the file copy last */
  recipients: readonly Recipient[];
  /** `T/M ĐẢNG ỦY`, the office below it, and the name; null while nobody knows who signs */
  signature: { authority: string; position: string; name: string | null };
}

const isFileCopy = ({ name }: Recipient): boolean => /^lưu/i.test(name);

/** Each recipient with the mark that the guide puts behind it, the last with a full stop. */
export const recipientLines = (guide: FormGuide, recipients: readonly Recipient[]): string[] =>
  recipients.map(
    ({ name, mark }, index) =>
      `${frameSaid.recipient(name, mark?.replace(/[()]/g, ''))}${index === recipients.length - 1 ? '.' : guide.recipientsEnd}`,
  );

/** The plan's recipients in its order, its file copies apart; where it names none, it is the issuer who files. */
export function recipientsOf({ recipients, issuer }: Plan['document']): {
  others: Recipient[];
  files: Recipient[];
} {
  const files = recipients.filter(isFileCopy);
  return {
    others: recipients.filter((one) => !isFileCopy(one)),
    files: files.length > 0 ? files : [{ name: frameSaid.fileOf(issuer) }],
  };
}

export const paperFoot = (
  guide: FormGuide,
  { recipients, signature }: PaperFoot,
): Markup => html`<footer class="foot">
<div class="recipients">
<p class="to">${PAPER_FRAME.recipients}</p>
${recipientLines(guide, recipients).map(
  (line) => html`<p>- ${line}</p>
`,
)}</div>
<div class="signature">
<p><strong>${signature.authority}</strong></p>
<p>${signature.position}</p>
<p class="name">${signature.name}</p>
</div>
</footer>`;
