import { randomUUID } from 'node:crypto';
import { composeMail } from '../../activities/compose-mail.ts';
import { seasonOf } from '../../domain/case/season-standings.ts';
import type { JournalEntry } from '../../domain/journal/journal.ts';
import { officeContact } from '../../domain/people/office-contact.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { DraftPlace, DraftRow } from '../../records/draft-row.ts';
import type { MailRow } from '../../records/reading.ts';
import { playPeople } from '../../rehearsal/played-people.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import { type RehearsedCampaign, rehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';
import { sampleMeeting } from '../../rehearsal/sample-content.ts';
import { encode } from '../forms/form-encoding.ts';
import { type FormEvent, formFieldsOf } from '../forms/form-fields.ts';
import { samplePlan } from '../sample.fixture.ts';
import { keepRecords, type Sample, sampleOver } from '../sample-reader.fixture.ts';
import {
  type Done,
  doneIn,
  LEVEL,
  MARKS,
  OWN,
  POINTS,
  READERS,
  TYPED_BY,
  VOTES,
} from './told-later.fixture.ts';

/** A season in which all that is told only later has marks of its own, with what is typed and the mails that go out. */

const DAY = 86_400_000;
const OFFICE = 'do-thi-thu';
/** The criterion that has the marked points. */
const CRITERION = 'sinh-hoat-dinh-ky';

/** The sample's plan with a committee in which votes are counted by the hundred, and a member of a cell's committee. */
async function largerPlan(): Promise<Plan> {
  const plan = await samplePlan();
  const add = (person: string, name: string, role: Plan['roles'][number]) => {
    plan.people.push({ id: person, name, email: `${person}@mau.example`, sample: true });
    plan.roles.push(role);
  };
  const others = VOTES.for + VOTES.against - 5;
  for (let index = 1; index <= others; index += 1) {
    const person = `uy-vien-${index}`;
    add(person, 'Ủy viên Đông', { person, role: 'committeeMember' });
  }
  add('cap-uy-vien', 'Cao Văn Út', { person: 'cap-uy-vien', role: 'cellMember', cell: OWN });
  return plan;
}

type Payload = Record<string, unknown>;
type Scored = { subject: string; criterion: string };

/** What the season's people send, with its mark where it is told only later. */
function marked(subject: string, type: string, payload: Payload): Payload {
  if (type === 'inspection.record' && subject === OWN) {
    const scores = (payload['scores'] as Scored[]).map((score) => ({
      ...score,
      ...(score.criterion === CRITERION ? { points: POINTS.team, reason: MARKS.teamRemark } : {}),
      remark: MARKS.teamRemark,
    }));
    return { ...payload, scores };
  }
  if (type !== 'slate.decide') return payload;
  const lines = (payload['lines'] as { cell: string }[]).map((line) =>
    line.cell === OWN ? { ...line, level: LEVEL, award: MARKS.award } : line,
  );
  return { ...payload, lines };
}

export interface ToldSeason {
  one: RehearsedCampaign;
  sample: Sample;
  done: Done;
  /** Something is noted of the cell's dossier. */
  note(): void;
  /** The committee scores the cell, thinks of it, meets and votes; it has not decided then. */
  appraise(): void;
  drafts: readonly DraftRow[];
}

/** @param mailed hears of each mail when it is written, and of what was done by then */
export async function toldSeason(mailed: (mail: MailRow, done: Done) => void): Promise<ToldSeason> {
  const plan = await largerPlan();
  const startedAt = rehearsalStart(plan);
  const one = rehearsedCampaign(plan, plan.id, startedAt);
  const people = playPeople(
    {
      ...one,
      send: (subject, by, type, payload) =>
        one.send(subject, by, type, marked(subject, type, payload as Payload)),
    },
    { assume: 'on-time', earliest: startedAt, horizon: startedAt + 200 * DAY },
  );
  const mails: MailRow[] = [];
  const entries: JournalEntry[] = [];
  const records = keepRecords(one, plan, (entry) => {
    entries.push(entry);
    for (const mail of mailsOf(entry, one, plan)) {
      mails.push(mail);
      mailed(mail, doneIn(entries));
    }
    people.look(entry.subject, entry.standing);
  });
  const sample = sampleOver(one, { plan, startedAt }, records, { mails });
  const drafts = draftsOf(sample.campaign.id, plan.calendar.utcOffset);
  const isAt = (draft: DraftRow, place: Partial<DraftPlace>) =>
    Object.entries(place).every(([name, value]) => draft[name as keyof DraftPlace] === value);
  const reader: Sample['reader'] = {
    ...sample.reader,
    draft: async (place) => drafts.find((draft) => isAt(draft, place)) ?? null,
    drafts: async (_campaign, person) => drafts.filter((draft) => draft.person === person),
  };
  const send = (subject: string, by: string, type: string, payload: Payload) =>
    sample.send(subject, by, type, payload);
  return {
    one,
    sample: { ...sample, reader },
    done: doneIn(entries),
    drafts,
    note: () => send(OWN, 'le-duc-an', 'review.note', { text: MARKS.teamNote }),
    appraise() {
      const scores = one
        .caseContent(OWN)
        .scores.team.filter((score) => score.subject === 'fourGood')
        .map(({ subject, criterion, points, met }) => ({
          subject,
          criterion,
          ...(points === null ? { met: met ?? true } : { points }),
          ...(criterion === CRITERION ? { points: POINTS.committee, reason: MARKS.opinion } : {}),
        }));
      send(OWN, OFFICE, 'appraisal.record', {
        scores,
        proposed: { fourGood: true, level: 'GOOD' },
        remark: MARKS.opinion,
      });
      const slate = one.campaignContent().slates.at(-1);
      const roster = one.roster('campaign');
      send(
        'campaign',
        OFFICE,
        'meeting.hold',
        sampleMeeting(roster, slate?.cells ?? [], one.now(), plan.calendar.utcOffset),
      );
      const all = VOTES.for + VOTES.against;
      const vote = { about: 'cellLevel', cell: OWN, method: 'secret', present: all, valid: all };
      send('campaign', OFFICE, 'vote.record', {
        slate: slate?.id,
        revision: slate?.revision,
        votes: [{ ...vote, counts: { [LEVEL]: VOTES.for, GOOD: VOTES.against } }],
      });
    },
  };
}

/** The mails of those who read, one for each notice. */
function mailsOf({ subject, at, notices }: JournalEntry, one: RehearsedCampaign, plan: Plan): MailRow[] {
  const wanted = notices.flatMap((notice) =>
    (['to', 'copy'] as const).flatMap((role) =>
      notice[role]
        .filter((person) => Object.hasOwn(READERS, person))
        .map((person) => ({ notice, role, person })),
    ),
  );
  if (wanted.length === 0) return [];
  const roster = one.roster('campaign');
  const office = officeContact(plan.people, roster, at, plan.calendar.utcOffset);
  const compose = composeMail({ baseUrl: 'https://bon-tot.example', mailFrom: 'bon-tot@mau.example' }, at)(
    { id: plan.id, plan, roster },
    office,
  );
  const cells = one.subjects().filter((name) => name !== 'campaign');
  const season = seasonOf(
    one.standing('campaign'),
    cells.map((cell) => ({ cell, standing: one.standing(cell) })),
  );
  return wanted.map(({ notice, role, person }) => {
    const address = `${person}@mau.example`;
    const item = { subject, role, notice, standing: one.standing(subject), questions: [], season };
    const written = compose({ person, address, notices: [item], change: null });
    const id = `${plan.id}/${subject}/${notice.key}/${person}`;
    const sent = { state: 'sent' as const, attempts: 1, error: null, createdAt: at, sentAt: at };
    return {
      ...written,
      ...sent,
      id,
      campaign: plan.id,
      person,
      address,
      messageId: id,
      calendar: null,
      notices: [id],
    };
  });
}

/** What is typed and not sent: the minutes by the team's clerk, a vote by the office, a decision by the committee's head. */
function draftsOf(campaign: string, utcOffset: string): DraftRow[] {
  const draft = (person: string, subject: string, type: FormEvent, payload: Payload): DraftRow => ({
    campaign,
    subject,
    type,
    person,
    paperOf: '',
    revision: 1,
    base: 0,
    eventId: randomUUID(),
    savedBy: randomUUID(),
    pairs: encode(formFieldsOf(type), payload, utcOffset),
    savedAt: 0,
  });
  const vote = { about: 'cellLevel', cell: OWN, method: 'secret', present: MARKS.voteDraft };
  return [
    draft(TYPED_BY.minutesDraft, OWN, 'minutes.adopt', { strengths: [MARKS.minutesDraft] }),
    draft(TYPED_BY.voteDraft, 'campaign', 'vote.record', { votes: [vote] }),
    draft(TYPED_BY.decisionDraft, 'campaign', 'slate.decide', { reason: MARKS.decisionDraft }),
  ];
}
