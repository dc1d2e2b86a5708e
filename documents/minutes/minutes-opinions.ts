import type { DerivedRating, Minutes, MinutesFrame, MinutesItem } from '../../domain/case/case-content.ts';
import { type CellSubject, levelSchema } from '../../domain/case/score-value.ts';
import { proposalGaps } from '../../domain/committee/appraisal.ts';
import { scoringOf } from '../../domain/criteria/criteria.ts';
import { rate } from '../../domain/criteria/rating.ts';
import { PROPOSAL_GAP_TEXT, proposalGapWords } from '../../words/committee/proposal-gap-words.ts';
import {
  FINDINGS,
  MINUTES_OPINIONS_TEXT,
  notAgreedWords,
  OUTCOMES,
} from '../../words/minutes/minutes-opinions-text.ts';
import {
  type CellCriteria,
  criterionName,
  derivedWords,
  lackingWords,
  levelWords,
  SUBJECT_TITLES,
  SUBJECTS,
} from '../../words/minutes/minutes-words.ts';
import { asWritten, type Block, kept, lead, line, tableOf } from '../paper-body.ts';

/** What follows of the scores and what both sides say about it. */

const text = MINUTES_OPINIONS_TEXT;

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
    return proposed.fourGood === undefined ? '' : proposed.fourGood ? text.proposes : text.notProposed;
  const level = subject === 'cellQuality' ? proposed.level : proposed.grassrootsDemocracy;
  return level === undefined ? '' : levelWords(subject, level);
}

/** Where the team proposes another thing than its points give, with its reason (D11); nothing where it doesn't. */
function otherThanPoints({ derived, proposed: { byTeam } }: MinutesFrame): Block[] {
  const byPoints = (subject: CellSubject) => derived.find((one) => one.subject === subject)?.team ?? null;
  const level = levelSchema.safeParse(byPoints('cellQuality')?.level);
  const gaps = proposalGaps({
    fourGood: byTeam.fourGood,
    level: byTeam.level,
    derivedFourGood: byPoints('fourGood')?.recognised ?? null,
    derivedLevel: level.success ? level.data : null,
  });
  return gaps.length === 0
    ? []
    : [asWritten(`${PROPOSAL_GAP_TEXT.title}: ${proposalGapWords(gaps, byTeam.reason ?? null)}.`)];
}

interface Scored {
  minutes: Pick<Minutes, 'items'>;
  sets: CellCriteria;
}

/** What keeps a layer's scores from the next better result, by name; empty where nothing does. */
function lacking({ sets, minutes }: Scored, subject: CellSubject, layer: 'self' | 'team'): string {
  const set = sets[subject];
  if (set === undefined) return '';
  const given = minutes.items.flatMap((item) => {
    const value = item.subject === subject ? item[layer] : null;
    return value === null || item.criterion === null ? [] : [{ criterion: item.criterion, ...value }];
  });
  const groups = new Map(set.criteria.map(({ id, name }) => [id, name]));
  return lackingWords(
    rate(scoringOf(set), given).failed,
    (id) => groups.get(id) ?? criterionName(sets, subject, id),
  );
}

/** The level that the rules derive beside the proposed ones, by cell and by team (R39, D11). */
export function ratings(request: Scored, frame: MinutesFrame): Block[] {
  const { derived, proposed, members } = frame;
  const by = (subject: CellSubject, layer: 'self' | 'team', rating: DerivedRating | null) =>
    `${derivedWords(subject, rating)}${rating?.recognised === false ? lacking(request, subject, layer) : ''}`;
  const table = tableOf(
    [
      { head: text.subject, width: 37, isHead: true },
      { head: text.bySelfScores },
      { head: text.byTeamScores },
      { head: text.proposedByCell },
      { head: text.proposedByTeam },
    ],
    SUBJECTS.map((subject) => {
      const rating = derived.find((one) => one.subject === subject);
      return [
        SUBJECT_TITLES[subject],
        by(subject, 'self', rating?.self ?? null),
        by(subject, 'team', rating?.team ?? null),
        proposedWords(subject, proposed.byCell),
        [{ text: proposedWords(subject, proposed.byTeam), look: 'strong' }],
      ];
    }),
    { uncounted: true },
  );
  return [
    table,
    ...otherThanPoints(frame),
    { kind: 'line', term: text.members, text: members ?? text.noMembers, asWritten: true },
  ];
}

/** Strengths, shortcomings, causes and recommendations (R17). */
export const findings = (items: readonly MinutesItem[]): Block[] =>
  FINDINGS.flatMap(([kind, title], index) => {
    const told = items.filter((item) => item.kind === kind);
    return [
      lead(`${index + 1}. ${title}`),
      ...(told.length === 0 ? [line(text.nothingFound)] : told.map((item) => asWritten(`- ${item.text}`))),
    ];
  });

/** What an item of the minutes is called where it is disputed. */
function itemName(item: MinutesItem, sets: CellCriteria): string {
  if (item.subject !== null && item.criterion !== null)
    return `${SUBJECT_TITLES[item.subject]}: ${criterionName(sets, item.subject, item.criterion)}`;
  const [, title] = FINDINGS.find(([kind]) => kind === item.kind) ?? [null, ''];
  return `${title} ${/\d+$/.exec(item.id)?.[0] ?? ''}: ${item.text}`;
}

/** Items that were disputed, with the objection and the answer to each (R33); nothing when there are none. */
export function disputes(items: readonly MinutesItem[], sets: CellCriteria): Block[] {
  const disputed = items.filter(({ objection, answer }) => objection !== null || answer !== null);
  if (disputed.length === 0) return [];
  const table = tableOf(
    [{ head: text.item, width: 47 }, { head: text.cellSays }, { head: text.teamAnswers }],
    disputed.map((item) =>
      [itemName(item, sets), item.objection ?? text.saidBefore, item.answer ?? text.notAnswered].map(
        (one) => [{ text: one }],
      ),
    ),
  );
  return [kept(text.disputed), table];
}

const quoted = (said: string | null): Block[] => (said === null ? [] : [asWritten(`“${said}”`)]);

/** The same before the cell has said anything: a line for a hand, below what it is known to reserve. */
export const opinionToWrite = ({ reservation }: Minutes): Block[] => [
  ...(reservation === null ? [] : [kept(OUTCOMES.reserved), ...quoted(reservation)]),
  line(text.opinionToWrite),
];

/** The cell's opinion: agreed, reserved, refused or silent (D12). */
export function opinion({ outcome, reservation, refusal, items }: Minutes): Block[] {
  const open = items.filter(({ agreed }) => !agreed).length;
  const sentence = outcome === null ? notAgreedWords(open, items.length) : OUTCOMES[outcome];
  return [kept(sentence), ...quoted(reservation), ...quoted(refusal)];
}
