import type {
  CaseContent,
  Difficulty,
  Minutes,
  MinutesItem,
  Objection,
} from '../../domain/case/case-content.ts';
import { unanswered } from '../../domain/case/raised-difficulties.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import {
  type CampaignContent,
  type DecisionCase,
  lineKey,
} from '../../domain/committee/committee-content.ts';
import { NUMBERED_PAPERS, NUMBERED_TYPE } from '../../domain/committee/paper-number.ts';
import { PROPOSAL_TYPE, REPORT_TYPE } from '../../domain/committee/register-number.ts';
import type { SessionView } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { nextNumberOf, nextToldNumber } from '../../office/see-register.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import type { Audience } from '../../words/words.ts';
import type { PageReader } from '../access/seen-reader.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import type { Option } from '../forms/form-view.ts';
import { earlierRounds } from '../minutes/minutes-since.ts';
import { isAboutDecision } from './about-decisions.ts';

/** What is said of the text of minutes, which may change while it is being said. */
export const OF_TEXT: readonly FormEvent[] = [
  'minutes.agree',
  'minutes.dispute',
  'minutes.answer',
  'minutes.reserve',
  'minutes.refuse',
  'minutes.sign',
];

/** By which minutes are drawn up. */
const OF_DRAFT = ['minutes.adopt', 'minutes.send'] as const;
export const isDrafting = (type: FormEvent): type is (typeof OF_DRAFT)[number] =>
  OF_DRAFT.some((other) => other === type);

/** What a form is about and names by an id that nobody knows by heart: it is offered in the words of the records. */
export interface Named {
  content: Partial<CaseContent>;
  committee: Partial<CampaignContent>;
  /** the directory, as far as members are named */
  people: readonly Pick<PersonRow, 'id' | 'name' | 'cell' | 'member'>[];
  /** what the committee compares, of a form about a whole slate */
  cells: readonly RecordedCell[];
  /** of a form by which minutes are drawn up: that of the cell; null where it has none */
  session: SessionView | null;
  /** of a form about the text of minutes: what it said in the rounds before */
  rounds: readonly Minutes[];
  /** the number that a decision or report gets next; null of a form that gives none, or where nobody knows it */
  nextNumber: string | null;
}

export const NOTHING_NAMED: Named = {
  content: {},
  committee: {},
  people: [],
  cells: [],
  session: null,
  rounds: [],
  nextNumber: null,
};

const OF_CASE: readonly FormEvent[] = [
  'review.return',
  'difficulty.answer',
  'inspection.record',
  'appraisal.record',
  ...OF_TEXT,
  ...OF_DRAFT,
  'objection.dismiss',
  'objection.uphold',
  'objection.raise',
  'members.propose',
];
const OF_COMMITTEE: readonly FormEvent[] = [
  'meeting.hold',
  'vote.record',
  'vote.cast',
  'slate.decide',
  'decision.prepare',
  'decision.sign',
  'decision.withdraw',
  'decision.sendBack',
  'decision.attachSigned',
  'proposal.prepare',
  'proposal.sign',
  'proposal.sendBack',
  'superior.decide',
];

const OF_MEMBERS: readonly FormEvent[] = [
  'members.register',
  'members.propose',
  'objection.raise',
  'objection.dismiss',
  'objection.uphold',
  'vote.record',
  'vote.cast',
  'slate.decide',
  'superior.decide',
];

/** The committee votes, and decides. */
const OF_SLATE = ['vote.record', 'vote.cast', 'slate.decide'] as const;
export const isAboutSlate = (type: FormEvent): type is (typeof OF_SLATE)[number] =>
  OF_SLATE.some((other) => other === type);

async function nextOf(
  type: FormEvent,
  { campaign, paper }: { campaign: CampaignRow; paper?: string | undefined },
  reader: PageReader,
): Promise<string | null> {
  if (type === 'superior.report') return nextToldNumber(reader, campaign, REPORT_TYPE);
  if (type === 'proposal.sign') return nextToldNumber(reader, campaign, PROPOSAL_TYPE);
  if (type === 'paper.number') {
    const kind = NUMBERED_PAPERS.find((one) => one === paper);
    return kind === undefined ? null : nextToldNumber(reader, campaign, NUMBERED_TYPE[kind]);
  }
  return type === 'decision.sign' ? nextNumberOf(reader, campaign) : null;
}

/**
 * @param paper whose number it asks for
 * @param reader the records as whoever fills in the form may read them
 */
export async function namedBy(
  type: FormEvent,
  { campaign, subject, paper }: { campaign: CampaignRow; subject: string; paper?: string | undefined },
  reader: PageReader,
): Promise<Named> {
  const { id } = campaign;
  const [content, committee, people, cells, drafting, nextNumber] = await Promise.all([
    OF_CASE.includes(type) ? reader.caseContent(id, subject) : NOTHING_NAMED.content,
    OF_COMMITTEE.includes(type) ? reader.campaignContent(id) : {},
    OF_MEMBERS.includes(type) ? reader.people(id) : [],
    isAboutSlate(type) ? reader.cases(id) : [],
    isDrafting(type) ? reader.cell(id, subject) : null,
    nextOf(type, { campaign, paper }, reader),
  ]);
  const { minutes } = content;
  const rounds =
    minutes == null || !OF_TEXT.includes(type)
      ? []
      : await earlierRounds({ reader, campaign }, subject, minutes);
  const session = drafting?.standing.session ?? null;
  return { content, committee, people, cells, session, rounds, nextNumber };
}

/** letters by which one text is told from others */
const ENOUGH = 160;

const inShort = (text: string): string =>
  text.length <= ENOUGH ? text : `${text.slice(0, ENOUGH).trimEnd()} …`;

/** Those that are open, in the words in which they were raised. */
const raised = (
  all: readonly Pick<Difficulty | Objection, 'id' | 'text' | 'at'>[],
  audience: Audience,
): Option[] =>
  all.map(({ id, text, at }) => ({ value: id, label: `${momentWords(at, audience)} · ${inShort(text)}` }));

function itemOption({ id, kind, subject, criterion, text }: MinutesItem, { lang, names }: Audience): Option {
  const label =
    criterion === null
      ? `${minutesTexts(lang).kinds[kind]}: ${inShort(text)}`
      : names.criterion(`${subject ?? ''}.${criterion}`);
  return { value: id, label };
}

/** Items whose objection waits for the team's answer. */
export const disputedItems = ({ content }: Named): MinutesItem[] =>
  (content.minutes?.items ?? []).filter(({ agreed, objection }) => !agreed && objection !== null);

/** Objections that wait for the committee's answer. */
export const openObjections = ({ content }: Pick<Named, 'content'>): Objection[] =>
  (content.objections ?? []).filter(({ outcome }) => outcome === null);

/** The slate that is to be decided. */
export const openSlate = ({ committee }: Pick<Named, 'committee'>) =>
  committee.slates?.find(({ state }) => state === 'open');

/** Decisions that an event can be about as they stand. */
export const decisionsFor = (type: FormEvent, { committee }: Named): DecisionCase[] =>
  Object.values(committee.decisions ?? {}).filter((one) => isAboutDecision(type, one) ?? true);

/** The meeting that is to be recorded. */
export const openMeeting = ({ committee }: Named) =>
  committee.meetings?.findLast(({ record }) => record === null);

/** A member by the name in the directory. */
export const memberName = (
  { people }: Pick<Named, 'people'>,
  member: string,
  { names }: Pick<Audience, 'names'>,
): string => people.find(({ id }) => id === member)?.name ?? names.person(member);

/** The meeting that is on record, the newest of several. */
export const recordedMeeting = ({ committee }: Pick<Named, 'committee'>) =>
  committee.meetings?.findLast(({ record }) => record !== null);

/** The lines that wait for the superior, each by its cell or member. */
function proposedLines(named: Named, audience: Audience): Option[] {
  const lines = decisionsFor('superior.decide', named).flatMap((one) => one.lines);
  const all = new Map(lines.map((line) => [lineKey(line), line]));
  return [...all].map(([value, { cell, member }]) => ({
    value,
    label: [
      ...(member === null ? [] : [memberName(named, member, audience)]),
      audience.names.cell(cell),
    ].join(' · '),
  }));
}

/** Members by their names, those of several cells each with its own. @param subject the cell, or `campaign` */
function memberOptions(
  type: FormEvent,
  subject: string,
  named: Named,
  { names }: Audience,
): readonly Option[] | null {
  const known = new Map(named.people.map(({ id, name }) => [id, name]));
  const called = (id: string) => known.get(id) ?? names.person(id);
  switch (type) {
    case 'members.register':
      return named.people
        .filter(({ cell, member }) => cell === subject && member)
        .map(({ id, name }) => ({ value: id, label: name }));
    case 'vote.record':
    case 'vote.cast':
    case 'slate.decide':
      return (openSlate(named)?.members ?? []).map(({ member, cell }) => ({
        value: member,
        label: `${called(member)} · ${names.cell(cell)}`,
      }));
    default:
      // who isn't rated has no level to be proposed
      return (named.content.members ?? [])
        .filter(({ status }) => type !== 'members.propose' || status === 'rated')
        .map(({ member }) => ({ value: member, label: called(member) }));
  }
}

/** What a field offers that holds the id of something in the records; null of any other field. */
export function namedOptions(
  type: FormEvent,
  named: Named,
  { plan: { dossier }, subject }: { plan: Pick<Plan, 'dossier'>; subject: string },
  audience: Audience,
): (path: readonly string[]) => readonly Option[] | null {
  const { content, committee } = named;
  const { lang } = audience;
  return (path) => {
    if (path.at(-1) === 'member') return memberOptions(type, subject, named, audience);
    switch (path.join('.')) {
      case 'difficulty':
        return raised(unanswered(content.difficulties ?? []), audience);
      case 'objection':
        return raised(openObjections(named), audience);
      case 'items.id':
        return (content.minutes?.items ?? []).map((item) => itemOption(item, audience));
      case 'answers.id':
        return disputedItems(named).map((item) => itemOption(item, audience));
      case 'verified.point':
        return (content.review?.points ?? []).map(({ id, text }) => ({ value: id, label: inShort(text) }));
      case 'documents.document':
        return dossier.onSiteDocuments.map(({ id, title }) => ({ value: id, label: title }));
      case 'slate':
        return (committee.slates ?? []).map(({ id }) => ({
          value: id,
          label: textsOf(lang).appraisal.slate(id),
        }));
      case 'changed.line':
        return proposedLines(named, audience);
      case 'decision':
        return decisionsFor(type, named).map((one) => ({ value: one.id, label: decisionLabel(one, lang) }));
      default:
        return null;
    }
  };
}

/** `Danh sách chính: Công nhận chi bộ “bốn tốt” · 31-QĐ/ĐU` */
const decisionLabel = ({ slate, kind, number }: DecisionCase, lang: Audience['lang']): string =>
  `${textsOf(lang).appraisal.slate(slate)}: ${dictionaryOf(lang).decisionKinds[kind]}${number === null ? '' : ` · ${number}`}`;
