import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { DecisionExtract, Objection } from '../../domain/case/case-content.ts';
import type { PaperNumber } from '../../domain/committee/paper-number.ts';
import { NOTICE_TYPE } from '../../domain/committee/register-number.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PublishedExtract } from '../../domain/result/extracts.ts';
import { COMMITTEE_PAPER_TEXT, objectionOutcome } from '../../words/committee/committee-paper-text.ts';
import { shortDate } from '../../words/dates.ts';
import { CELL_RESULT_TEXT, cellResultSaid } from '../../words/result/cell-result-text.ts';
import { vi } from '../../words/vi.ts';
import { type CommitteePaper, committeePaper, levelWord } from '../committee/committee-paper.ts';
import { committeeSignature } from '../committee-signature.ts';
import { decisionCited } from '../decisions/decision-cited.ts';
import { decisionNumber, numberOrToFill } from '../decisions/document-number.ts';
import { compareNames } from '../name-order.ts';
import { type Block, lead, line, section, tableOf } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';

/** What a cell gets of the decisions, its own lines alone (R16). */

export interface CellResultRequest extends CommitteePaper {
  cell: string;
  /** also those that were taken back since */
  extracts: readonly PublishedExtract[];
  objections: readonly Objection[];
  /** when it handed in its improvement plan; null: it hasn't by then */
  promisedOn: LocalDate | null;
  /** of the newest of what it says */
  on: LocalDate | null;
  /** null or left out: to be filled in by hand */
  numbered?: PaperNumber | null;
}

function saidOfCell({ kind, fourGood, level, award }: DecisionExtract): string | null {
  if (kind === 'fourGood' && fourGood !== null)
    return fourGood ? CELL_RESULT_TEXT.recognised : CELL_RESULT_TEXT.recognitionEnds;
  if (level !== null) return levelWord(level).toLowerCase();
  return award === null ? null : cellResultSaid.award(award);
}

/** `Quyết định số 31-QĐ/ĐU, ngày 20/12/2024: hoàn thành tốt nhiệm vụ` */
function extractWords(extract: PublishedExtract, plan: Plan): string {
  const { kind, replaces, amends, withdrawn } = extract;
  const said = saidOfCell(extract) ?? vi.decisionKinds[kind];
  const after =
    replaces !== null ? CELL_RESULT_TEXT.replacesOther : amends !== null ? CELL_RESULT_TEXT.amendsOther : '';
  return `${decisionCited(extract, plan)}: ${said}${after}${withdrawn ? COMMITTEE_PAPER_TEXT.takenBack : ''}`;
}

function memberTable({ plan, names, extracts }: CellResultRequest): Block[] {
  // a level and an award are matters of their own
  const newest = new Map(
    extracts
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap(({ kind, members, number }) =>
        members.map((line) => [`${kind}/${line.member}`, { ...line, number }] as const),
      ),
  );
  const rows = [...newest.values()]
    .map(({ member, level, award, number }) => [
      names.person(member),
      level === null ? (award ?? '') : levelWord(level),
      decisionNumber(number, plan),
    ])
    .toSorted(([a = ''], [b = '']) => compareNames(a, b));
  return rows.length === 0
    ? []
    : [
        lead(CELL_RESULT_TEXT[plan.quarter === undefined ? 'ofMembers' : 'ofLeaders']),
        tableOf(
          [
            { head: CELL_RESULT_TEXT.name },
            { head: CELL_RESULT_TEXT.result, width: 60 },
            { head: CELL_RESULT_TEXT.decisionNumber, width: 34 },
          ],
          rows,
        ),
      ];
}

const objectionWords = ({ text, outcome }: Objection): string =>
  `${text} – ${objectionOutcome(outcome?.upheld ?? null)}${outcome === null ? '' : `: ${outcome.reason}`}`;

/** The extract of the decisions for one cell: nothing of another cell is in what it is made of. */
export function cellResultSays(request: CellResultRequest): PaperSays {
  const { plan, names, cell, extracts, objections, promisedOn, on, numbered } = request;
  return committeePaper(request, {
    number: numberOrToFill(numbered?.number ?? null, NOTICE_TYPE, plan),
    date: numbered?.date ?? on,
    type: CELL_RESULT_TEXT.type,
    summary: cellResultSaid.summary(plan, names.cell(cell)),
    blocks: [
      ...section(
        CELL_RESULT_TEXT.ofCell,
        extracts
          .filter((extract) => saidOfCell(extract) !== null)
          .map((extract) => extractWords(extract, plan)),
      ),
      ...memberTable(request),
      ...section(COMMITTEE_PAPER_TEXT.objections, objections.map(objectionWords)),
      line(
        plan.quarter === undefined
          ? cellResultSaid.whatFollows(promisedOn === null ? null : shortDate(promisedOn))
          : CELL_RESULT_TEXT.leadersAreTold,
      ),
    ],
    end: {
      foot: {
        recipients: [{ name: names.cell(cell) }, ...recipientsOf(plan.document).files],
        signature: committeeSignature(request, on ?? request.drafted),
      },
    },
  });
}
