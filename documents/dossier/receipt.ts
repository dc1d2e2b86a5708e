import { dateOf } from '../../domain/calendar/instant.ts';
import type { DossierSet, DossierVersion } from '../../domain/case/case-content.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { dueWords, momentWords, shortDate } from '../../words/dates.ts';
import { RECEIPT_TEXT, receiptSaid } from '../../words/dossier/receipt-text.ts';
import { countWords, fileWords, missingList, shortHash } from '../../words/dossier/receipt-words.ts';
import { type CellCriteria, criterionName } from '../../words/minutes/minutes-words.ts';
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import type { Cell, CellLine } from '../dense-table.ts';
import { type Block, kept, line, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamBodies, teamPlace } from '../team-letterhead.ts';
import { setReceipts } from './set-receipts.ts';

export interface ReceiptRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  dossier: DossierVersion;
  /** all sets of the cell's dossiers */
  sets: readonly DossierSet[];
  /** who of the team is to have a set, in the roster's order */
  holders: readonly string[];
  /** person id of the team's clerk */
  receiver: string;
  roles?: Roster;
  /** the criteria by which the cell scores itself: names for what is missing */
  criteria?: CellCriteria;
}

const IS_HASH = /^[0-9a-f]{64}$/;

function mediumWords({ medium, document }: DossierVersion): string {
  if (medium === 'electronic') return RECEIPT_TEXT.electronic;
  if (document === null) return RECEIPT_TEXT.onPaper;
  return IS_HASH.test(document) ? receiptSaid.scan(shortHash(document)) : receiptSaid.paperNumber(document);
}

/** What the cell proposes in its dossier, and when its committee agreed on it (R39, R40). */
function proposal({ content: { proposed, committeeAgreedOn } }: DossierVersion): string | null {
  const parts = [
    ...(proposed.fourGood === undefined
      ? []
      : [proposed.fourGood ? RECEIPT_TEXT.proposesFourGood : RECEIPT_TEXT.notProposed]),
    ...(proposed.level === undefined ? [] : [receiptSaid.level(wordOf(vi.levels, proposed.level))]),
    ...(proposed.grassrootsDemocracy === undefined
      ? []
      : [receiptSaid.democracy(proposed.grassrootsDemocracy)]),
  ];
  if (parts.length === 0 && committeeAgreedOn === undefined) return null;
  const agreed = committeeAgreedOn === undefined ? [] : [receiptSaid.agreedOn(shortDate(committeeAgreedOn))];
  return [...(parts.length === 0 ? [] : [receiptSaid.proposes(parts.join('; '))]), ...agreed].join('. ');
}

function reportsTable({ dossier, plan }: ReceiptRequest): Block {
  const row = ({ id, title }: Plan['dossier']['reports'][number]): Cell[] => {
    const report = dossier.content.reports[id];
    if (report === undefined) return [title, [{ text: RECEIPT_TEXT.none, look: 'italic' }], ''];
    const file: CellLine[] =
      report.file === undefined ? [] : [{ text: fileWords(report.file), look: 'small' }];
    return [title, [{ text: report.title }, ...file], `${report.pages ?? ''}`];
  };
  return tableOf(
    [
      { head: RECEIPT_TEXT.report, width: 65 },
      { head: RECEIPT_TEXT.receivedFile },
      { head: RECEIPT_TEXT.pages, width: 16, number: true },
    ],
    plan.dossier.reports.map(row),
  );
}

/** What it lacks and what the cell proposes: never parted from who signs for it. */
function findings({ dossier, criteria }: ReceiptRequest): Block[] {
  const { missing } = dossier;
  const nameOf =
    criteria === undefined ? undefined : (...of: [string, string]) => criterionName(criteria, ...of);
  const proposed = proposal(dossier);
  return [
    missing.length === 0
      ? kept(RECEIPT_TEXT.complete)
      : {
          kind: 'line',
          term: RECEIPT_TEXT.lacking,
          text: `${missingList(missing, nameOf).join('; ')}.`,
          isKept: true,
        },
    ...(proposed === null ? [] : [kept(`${proposed}.`)]),
  ];
}

/**
 * The receipt of a dossier (R41–R43, R45–R50): what came, when, in time or late, what is missing; and to whom of the
 * team its sets went. The same request says the same.
 */
export function receiptSays(request: ReceiptRequest): PaperSays {
  const { plan, names, cell, dossier, sets, holders, receiver, roles } = request;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const { version, receivedAt, content, late } = dossier;
  const paperSets = content.copies === undefined ? '' : receiptSaid.paperSets(countWords(content.copies));
  const day = dateOf(receivedAt, plan.calendar.utcOffset);
  return {
    plan,
    bodies: teamBodies(plan),
    number: null,
    place: teamPlace(plan, day),
    day,
    type: RECEIPT_TEXT.title,
    summary: names.cell(cell),
    title: receiptSaid.title(names.cell(cell), version),
    draftOf: null,
    isSheet: true,
    blocks: [
      line(`${receiptSaid.number(version)}, ${mediumWords(dossier)}${paperSets}.`),
      line(receiptSaid.by(names.person(dossier.by))),
      line(receiptSaid.receivedAt(momentWords(receivedAt, place))),
      line(receiptSaid.due(dueWords(dossier.due, place))),
      {
        kind: 'line',
        term: RECEIPT_TEXT.state,
        text: `${late ? RECEIPT_TEXT.late : RECEIPT_TEXT.inTime}.`,
      },
      reportsTable(request),
      ...findings(request),
    ],
    end: {
      signatures: [
        { lines: [RECEIPT_TEXT.submitter], name: names.person(dossier.by) },
        { lines: [RECEIPT_TEXT.clerk], name: names.person(receiver) },
      ],
    },
    annex: {
      title: RECEIPT_TEXT.setsTitle,
      blocks: setReceipts({ plan, names, version, sets, holders, roles }),
    },
  };
}
