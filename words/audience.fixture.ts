import type { Instant } from '../domain/calendar/instant.ts';
import { type CampaignFacts, type CellFacts, noCampaignFacts, noCellFacts } from '../domain/facts.ts';
import type { CampaignStanding, CellStanding, ObligationView } from '../domain/journal/journal.ts';
import type { OutboxNotice } from '../domain/obligation/notice-state.ts';
import { OBLIGATIONS, type ObligationName } from '../domain/obligation/obligations.ts';
import { isOfCell, type Role } from '../domain/people/roster.ts';
import type { LadderStep } from '../domain/plan/plan.ts';
import type { Audience, Lang } from './words.ts';

/** Sample people and cells, as a plan would name them. */
const PEOPLE: Record<string, string> = {
  anh: 'Nguyễn Thị Ánh',
  an: 'Trần Văn An',
  binh: 'Lê Thị Bình',
  viet: 'Phạm Hoàng Việt',
  long: 'Võ Thành Long',
};
const ACTING: Record<string, { name: string; role: Role }[]> = {
  cell: [{ name: 'Nguyễn Thị Ánh', role: 'cellHead' }],
  teamLeader: [{ name: 'Võ Thành Long', role: 'teamLeader' }],
  teamClerk: [{ name: 'Trần Văn An', role: 'teamClerk' }],
  office: [{ name: 'Lê Thị Bình', role: 'office' }],
  committeeHead: [{ name: 'Phạm Hoàng Việt', role: 'committeeHead' }],
};
const CELLS: Record<string, string> = { 'doi-1': 'Chi bộ Đội QLTT số 1', 'doi-3': 'Chi bộ Đội QLTT số 3' };

const step = (id: string, workingDays: number, copy = false, last = false): LadderStep => ({
  id,
  when: { workingDays, at: '08:00' },
  copy,
  last,
});
const LADDER: LadderStep[] = [
  { id: 'opening', when: 'opening', copy: false, last: false },
  step('before7', -7),
  step('before3', -3),
  step('before1', -1),
  step('dueDay', 0),
  step('after1', 1, true),
  step('after3', 3, true, true),
];

/** An instant of the plan's wall clock: `2024-12-11 00:00`. */
export const at = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);

const PEERS: Record<string, string[]> = {
  doi: ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5'],
  alone: ['doi-3'],
};

export const audienceAt = (local: string, lang: Lang = 'vi', change: Partial<Audience> = {}): Audience => ({
  lang,
  now: at(local),
  utcOffset: '+07:00',
  names: {
    person: (id) => PEOPLE[id] ?? id,
    cell: (id) => CELLS[id] ?? id,
    cellOn: (id) => CELLS[id] ?? id,
    cellEver: (id) => [CELLS[id] ?? id],
    peers: (group) => PEERS[group] ?? [],
    criterion: (id) => id,
    reports: () => ['Báo cáo tổng kết', 'Báo cáo tự chấm điểm'],
    acting: ({ role }) => ACTING[role] ?? [],
    addressees: () => ['anh'],
  },
  ladder: LADDER,
  silence: 'referred',
  ...change,
});

/** An obligation as it stands, with its kind and holder by the table of obligations. */
export function view(
  name: ObligationName,
  due: string,
  change: Partial<ObligationView> = {},
): ObligationView {
  const { kind, holder } = OBLIGATIONS[name];
  return {
    id: name,
    kind,
    holder: isOfCell(holder) ? { role: holder, cell: 'doi-3' } : { role: holder },
    openedAt: at('2024-11-20 09:00'),
    deadlines: [{ due: at(due), closes: null, who: 'plan', why: 'plan', at: at('2024-11-20 09:00') }],
    asked: [],
    missed: [],
    ahead: [],
    late: false,
    closed: false,
    ...change,
  };
}

const FIRST = at('2024-11-20 09:00');

/** Steps that were asked for on the day on which a sample obligation opens. */
export const asked = (...steps: string[]): ObligationView['asked'] =>
  steps.map((step) => ({ step, at: FIRST, key: step }));

/** The notices of such steps to one holder, a quarter of an hour later. */
export const outbox = (
  steps: readonly string[],
  state: OutboxNotice['state'] = 'sent',
  change: Partial<OutboxNotice> = {},
): OutboxNotice[] =>
  steps.map((key) => ({
    subject: 'doi-3',
    person: 'anh',
    role: 'to',
    notice: { key, about: '', step: key, at: FIRST },
    state,
    changedAt: FIRST + 900_000,
    detail: null,
    told: null,
    bounced: null,
    ...change,
  }));

type CellChange = Partial<Omit<CellStanding, 'facts'>> & { facts?: Partial<CellFacts> };

export function standing(obligations: ObligationView[], { facts, ...change }: CellChange = {}): CellStanding {
  const first = obligations[0];
  return {
    of: 'cell',
    states: ['stages.dossierSubmission.preparing', 'session.scheduled'],
    stage: 'dossierSubmission',
    foremost: first?.id ?? null,
    holder: first?.holder ?? null,
    due: first?.deadlines.at(-1)?.due ?? null,
    closes: first?.deadlines.at(-1)?.closes ?? null,
    late: first?.late ?? false,
    obligations,
    waitsFor: null,
    marks: [],
    session: {
      id: 'morning',
      startsAt: at('2024-12-12 08:00'),
      endsAt: at('2024-12-12 11:30'),
      venue: 'Hội trường Cục',
      state: 'scheduled',
    },
    stagesDone: [],
    ended: false,
    facts: { ...noCellFacts, ...facts },
    ...change,
  };
}

export function campaignStanding(
  obligations: ObligationView[],
  facts: Partial<CampaignFacts> = {},
): CampaignStanding {
  return {
    ...standing(obligations),
    of: 'campaign',
    stage: 'underway',
    facts: { ...noCampaignFacts, ...facts },
  };
}
