import { dateOf } from '../../domain/calendar/instant.ts';
import type { DecisionKind } from '../../domain/committee/committee-content.ts';
import { TEMPLATES } from '../../words/decisions/decision-templates.ts';
import { DECISION_TEXT, decisionSaid } from '../../words/decisions/decision-text.ts';
import { DECISION_SAMPLE } from '../../words/papers/word-samples.ts';
import { FRAME_TAGS, DECISION_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { type DecisionRequest, type DecisionSays, decisionSays } from '../decisions/decision-says.ts';
import { draftUntil } from '../draft-mark.ts';
import { committeeBodies, placeAndDate } from '../letterhead.ts';
import { each, foot, lastText, letterhead, listTable, tag, text, title, unless } from './frame.ts';
import { FOOT_NEEDS, footData, footSample, headData, headSample, listed } from './frame-data.ts';
import { type Piece, paragraph, run } from './ooxml.ts';
import type { WordData } from './word-data.ts';
import type { WordSaid } from './word-file.ts';

/** A decision for Word: what its template can say, and the template that the office begins with. */

/** What somebody finds beside a line: what an amendment takes back, and why it stands against rules or vote. */
const remark = (added: readonly string[]): string => added.filter((one) => one !== '').join('; ');

const rowOf =
  (columns: readonly string[]) =>
  ({ texts, added }: DecisionSays['list']['rows'][number], index: number): WordData => ({
    [TAGS.row]: String(index + 1),
    ...Object.fromEntries(columns.map((column, place) => [column, texts[place] ?? ''])),
    [TAGS.remarks]: remark(added),
  });

function decisionData(request: DecisionRequest): WordData {
  const { plan, decision, isDraft = false } = request;
  const { list, annexOf, bases, articles, number, summary, guide, ...foot } = decisionSays(request);
  const [article1, article2, article3] = articles;
  return {
    ...headData({
      bodies: committeeBodies(plan),
      number,
      place: placeAndDate(plan, decision.date),
      type: DECISION_TEXT.type,
      summary,
      draft: draftUntil(plan, isDraft ? decision.at : null),
    }),
    ...footData(guide, foot),
    [TAGS.bases]: listed(
      bases.map((basis, index, all) => `${decisionSaid.basis(basis)}${index === all.length - 1 ? ',' : ';'}`),
    ),
    [TAGS.article1]: article1,
    [TAGS.article2]: article2,
    [TAGS.article3]: article3,
    [TAGS.list]: list.rows.map(rowOf(list.columns)),
    [TAGS.hasRemarks]: list.added.length > 0,
    [TAGS.isAnnexed]: annexOf !== null,
    [TAGS.annexOf]: annexOf ?? '',
  };
}

/** @throws DocumentError `NO_LINES` when nothing is decided */
export const decisionWord = (request: DecisionRequest): WordSaid => ({
  kind: `decision-${request.decision.kind}`,
  data: decisionData(request),
  day: request.decision.date ?? dateOf(request.decision.at, request.plan.calendar.utcOffset),
});

const WIDTHS: Record<DecisionKind, readonly number[]> = {
  fourGood: [153],
  cellLevels: [83, 70],
  memberLevels: [58, 50, 45],
  awards: [83, 70],
};
const REMARKS_WIDTH = 45;

/** The list, with a column for remarks where there are any. */
function list(kind: DecisionKind): Piece[] {
  const { columns } = TEMPLATES[kind];
  const widths = WIDTHS[kind];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const row = { name: TAGS.row, width: 12, centred: true } as const;
  const own = (left: number) =>
    columns.map((name, index) => ({ name, width: ((widths[index] ?? 0) * left) / whole }));
  return [
    ...each(
      TAGS.hasRemarks,
      listTable(TAGS.list, [
        row,
        ...own(whole - REMARKS_WIDTH),
        { name: TAGS.remarks, width: REMARKS_WIDTH },
      ]),
    ),
    ...unless(TAGS.hasRemarks, listTable(TAGS.list, [row, ...own(whole)])),
  ];
}

const article = (label: string, name: string): Piece =>
  text(run(`${label} `, { bold: true }), run(tag(name)));

/** The decision as the office finds it before it edits it. */
export const decisionTemplate = (kind: DecisionKind): Piece[] => [
  letterhead(),
  ...title(),
  ...each(TAGS.bases, text(run(`- ${tag(FRAME_TAGS.line)}`))),
  paragraph([run(tag(FRAME_TAGS.issuer), { bold: true })], { align: 'center', before: 6, line: 19 }),
  paragraph([run(DECISION_TEXT.decides, { bold: true })], { align: 'center', line: 19 }),
  article(DECISION_TEXT.article1, TAGS.article1),
  ...unless(TAGS.isAnnexed, ...list(kind)),
  article(DECISION_TEXT.article2, TAGS.article2),
  lastText(run(`${DECISION_TEXT.article3} `, { bold: true }), run(tag(TAGS.article3))),
  foot(),
  ...each(
    TAGS.isAnnexed,
    paragraph([run(DECISION_TEXT.annex, { bold: true, size: 16 })], {
      align: 'center',
      after: 0,
      pageBreakBefore: true,
    }),
    paragraph([run(tag(FRAME_TAGS.summary), { bold: true, size: 15 })], { align: 'center', after: 0 }),
    paragraph([run(tag(TAGS.annexOf), { italic: true })], { align: 'center' }),
    ...list(kind),
  ),
];

/** What makes it a decision. */
export const decisionNeeds = (kind: DecisionKind): readonly string[] => [
  ...FOOT_NEEDS,
  TAGS.article1,
  TAGS.list,
  ...TEMPLATES[kind].columns,
];

/** What a template of the kind is tried with. */
export function decisionSample(kind: DecisionKind): WordData {
  const { columns, summary } = TEMPLATES[kind];
  const texts = columns.map((column) => `${column} A`);
  return {
    ...headSample(DECISION_TEXT.type, summary({ year: 2026 })),
    ...footSample(),
    [TAGS.bases]: listed(DECISION_SAMPLE.bases.map(decisionSaid.basis)),
    [TAGS.article1]: DECISION_TEXT.article1,
    [TAGS.article2]: DECISION_TEXT.article2,
    [TAGS.article3]: DECISION_TEXT.article3,
    [TAGS.list]: [rowOf(columns)({ texts, added: [DECISION_TEXT.remarks] }, 0)],
    [TAGS.hasRemarks]: true,
    [TAGS.isAnnexed]: true,
    [TAGS.annexOf]: decisionSaid.annexOf(DECISION_SAMPLE.annexOf),
  };
}
