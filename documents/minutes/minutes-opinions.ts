import type { Minutes, MinutesFrame, MinutesItem } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import type { MinutesOutcome } from '../../domain/journal/journal.ts';
import { html, type Markup } from '../../words/html.ts';
import {
  type CellCriteria,
  criterionName,
  derivedWords,
  levelWords,
  SUBJECT_TITLES,
  SUBJECTS,
} from '../../words/papers/minutes-words.ts';

/** What follows of the scores and what both sides say about it. */

function proposedWords(
  subject: CellSubject,
  proposed: {
    fourGood?: boolean | undefined;
    level?: string | undefined;
    grassrootsDemocracy?: string | undefined;
  } | null,
): string {
  if (proposed === null) return '';
  if (subject === 'fourGood')
    return proposed.fourGood === undefined
      ? ''
      : proposed.fourGood
        ? 'Đề nghị công nhận'
        : 'Chưa đề nghị công nhận';
  const level = subject === 'cellQuality' ? proposed.level : proposed.grassrootsDemocracy;
  return level === undefined ? '' : levelWords(subject, level);
}

/** The level that the rules derive beside the proposed ones, by cell and by team (R39, D11). */
export function ratings({ derived, proposed, members }: MinutesFrame): Markup {
  const row = (subject: CellSubject) => {
    const rating = derived.find((one) => one.subject === subject);
    return html`<tr><th scope="row">${SUBJECT_TITLES[subject]}</th><td>${derivedWords(subject, rating?.self ?? null)}</td><td>${derivedWords(subject, rating?.team ?? null)}</td><td>${proposedWords(subject, proposed.byCell)}</td><td><strong>${proposedWords(subject, proposed.byTeam)}</strong></td></tr>
`;
  };
  return html`<table class="dense">
<colgroup><col style="width: 37mm"><col><col><col><col></colgroup>
<thead><tr><th scope="col">Nội dung</th><th scope="col">Theo điểm chi bộ tự chấm</th><th scope="col">Theo điểm Tổ kiểm tra chấm</th><th scope="col">Chi bộ đề xuất</th><th scope="col">Tổ kiểm tra đề xuất</th></tr></thead>
<tbody>
${SUBJECTS.map(row)}</tbody>
</table>
<p class="line said"><strong>Đảng viên:</strong> ${members ?? 'không tổng hợp trong biên bản này.'}</p>`;
}

const FINDINGS = [
  ['strength', 'Ưu điểm'],
  ['shortcoming', 'Hạn chế, khuyết điểm'],
  ['cause', 'Nguyên nhân'],
  ['recommendation', 'Kiến nghị'],
] as const;

/** Strengths, shortcomings, causes and recommendations (R17). */
export const findings = (items: readonly MinutesItem[]): Markup =>
  html`${FINDINGS.map(([kind, title], index) => {
    const told = items.filter((item) => item.kind === kind);
    return html`<p class="line lead"><strong>${index + 1}. ${title}</strong></p>
${
  told.length === 0
    ? html`<p class="line">Không ghi nhận.</p>`
    : told.map(
        ({ text }) => html`<p class="said">- ${text}</p>
`,
      )
}`;
  })}`;

/** What an item of the minutes is called where it is disputed. */
function itemName(item: MinutesItem, sets: CellCriteria): string {
  if (item.subject !== null && item.criterion !== null)
    return `${SUBJECT_TITLES[item.subject]}: ${criterionName(sets, item.subject, item.criterion)}`;
  const [, title] = FINDINGS.find(([kind]) => kind === item.kind) ?? [null, ''];
  return `${title} ${/\d+$/.exec(item.id)?.[0] ?? ''}: ${item.text}`;
}

/** Items that were disputed, with the objection and the answer to each (R33); null when there are none. */
export function disputes(items: readonly MinutesItem[], sets: CellCriteria): Markup | null {
  const disputed = items.filter(({ objection, answer }) => objection !== null || answer !== null);
  if (disputed.length === 0) return null;
  return html`<p class="line lead">Các mục hai bên đã trao đổi:</p>
<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 47mm"><col><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">Mục</th><th scope="col">Ý kiến của chi bộ</th><th scope="col">Trả lời của Tổ kiểm tra</th></tr></thead>
<tbody>
${disputed.map(
  (
    item,
    index,
  ) => html`<tr><td class="number">${index + 1}</td><td><p class="said">${itemName(item, sets)}</p></td><td><p class="said">${item.objection ?? 'Đã nêu ở lần trao đổi trước.'}</p></td><td><p class="said">${item.answer ?? 'Chưa trả lời.'}</p></td></tr>
`,
)}</tbody>
</table>`;
}

const OUTCOMES: Record<MinutesOutcome, string> = {
  adopted: 'Biên bản được đọc lại tại buổi làm việc; Tổ kiểm tra và cấp ủy chi bộ thống nhất thông qua.',
  agreed: 'Chi bộ thống nhất toàn bộ nội dung biên bản.',
  reserved: 'Chi bộ ký biên bản và bảo lưu ý kiến như sau:',
  deemedAgreed: 'Chi bộ không có ý kiến trong thời hạn; theo kế hoạch, biên bản được coi là đã thống nhất.',
  refused: 'Chi bộ từ chối ký biên bản. Lý do:',
  unanswered: 'Chi bộ không có ý kiến trong thời hạn; biên bản được chuyển Đảng ủy xem xét.',
  disputed: 'Tổ kiểm tra và chi bộ chưa thống nhất các mục nêu trên; biên bản được chuyển Đảng ủy xem xét.',
};

const quoted = (text: string | null): Markup | null =>
  text === null
    ? null
    : html`<p class="said">“${text}”</p>
`;

/** The cell's opinion: agreed, reserved, refused or silent (D12). */
export function opinion({ outcome, reservation, refusal, items }: Minutes): Markup {
  const open = items.filter(({ agreed }) => !agreed).length;
  const sentence =
    outcome === null
      ? `Dự thảo chưa được thống nhất; còn ${open} trong ${items.length} mục chưa thống nhất.`
      : OUTCOMES[outcome];
  return html`<p class="line lead">${sentence}</p>
${quoted(reservation)}${quoted(refusal)}`;
}
