import { afterEach, expect, test, vi } from 'vitest';
import { type CellStanding, type JournalEntry, ofCell } from '../domain/journal/journal.ts';
import { proposalSchema, registerSchema } from '../domain/result/member.ts';
import { createEngine } from '../interpreter/engine.ts';
import { createVirtualTime } from '../interpreter/virtual-time.ts';
import { cellMachine } from '../machines/cell/cell.ts';
import type { CellContext } from '../machines/cell/cell-context.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import { journalEntry } from '../machines/journal-entry.ts';
import type { StateView } from '../machines/standing.ts';
import {
  at,
  cellInput,
  completeDossier,
  everybody,
  incompleteDossier,
  minutesDraft,
  teamRecord,
} from '../machines/testing/season.fixture.ts';
import { audienceAt } from './audience.fixture.ts';
import { journalLine } from './journal/journal-line.ts';
import { noticeMail } from './mail/notice-mail.ts';
import { whyWaiting } from './obligation/why-waiting.ts';
import { type Audience, type Lang, plain } from './words.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Deed = [at: number, type: string, by: string, side: string, payload: unknown];

/** The journal of one cell as its machine writes it, until everything that time alone does is done. */
function journalOf(deeds: Deed[]): JournalEntry[] {
  const start = at('2024-11-26', '08:00');
  vi.useFakeTimers({ now: start });
  const time = createVirtualTime({ now: start });
  const engine = createEngine(cellMachine());
  const entries: JournalEntry[] = [];
  let before: CellStanding | null = null;
  time.onStep((step) => {
    vi.setSystemTime(step.at);
    const after = cellStanding(engine.view(step.after) as StateView<CellContext>, step.at);
    const place = {
      campaign: 's',
      subject: 'doi-1',
      seq: entries.length + 1,
      key: `r/${entries.length}`,
      machine: 'cell@1',
      engine: '1',
      at: step.at,
    };
    entries.push(journalEntry(place, step, before, after));
    before = after;
  });
  time.start('doi-1', engine, cellInput('doi-1'));
  deeds.forEach(([instant, type, by, side, payload], index) => {
    time.at(instant, () =>
      time.send('doi-1', { type, id: `e${index}`, by, side, at: instant, payload } as { type: string }),
    );
  });
  time.advanceTo(at('2025-03-01'));
  return entries;
}

const busy: Deed[] = [
  [at('2024-11-28', '09:00'), 'difficulty.raise', 'anh', 'cell', { text: 'Mẫu 9 dùng cho ai?' }],
  [
    at('2024-11-29', '09:00'),
    'difficulty.answer',
    'office',
    'office',
    { difficulty: 'd1', text: 'Cho mọi đảng viên', toAll: true },
  ],
  [
    at('2024-12-04', '09:00'),
    'extension.request',
    'anh',
    'cell',
    { until: '2024-12-12T00:00:00+07:00', reason: 'Bí thư đi công tác' },
  ],
  [
    at('2024-12-04', '14:00'),
    'extension.grant',
    'office',
    'office',
    { until: '2024-12-12T00:00:00+07:00', reason: 'Bí thư đi công tác' },
  ],
  [at('2024-12-05', '09:00'), 'dossier.receive', 'clerk', 'team', incompleteDossier],
  [at('2024-12-05', '15:00'), 'dossier.submit', 'anh', 'cell', completeDossier],
  [
    at('2024-12-06', '09:00'),
    'review.return',
    'clerk',
    'team',
    { notes: [{ text: 'Thiếu minh chứng' }], until: '2024-12-11T00:00:00+07:00' },
  ],
  [at('2024-12-11', '09:00'), 'dossier.submit', 'anh', 'cell', completeDossier],
  [
    at('2024-12-11', '10:00'),
    'session.move',
    'office',
    'office',
    { startsAt: '2024-12-19T14:00:00+07:00', endsAt: '2024-12-19T17:00:00+07:00', reason: 'Hội trường bận' },
  ],
  [at('2024-12-11', '11:00'), 'review.finish', 'clerk', 'team', { pointsToVerify: [{ text: '3.2' }] }],
  [at('2024-12-19', '15:00'), 'inspection.record', 'member', 'team', teamRecord],
  [at('2024-12-19', '16:30'), 'inspection.finish', 'leader', 'team', everybody()],
  [at('2024-12-20', '09:00'), 'minutes.send', 'clerk', 'team', minutesDraft],
  [
    at('2024-12-23', '09:00'),
    'minutes.dispute',
    'anh',
    'cell',
    { items: [{ id: 'shortcoming-1', objection: 'Có ba lần' }] },
  ],
  [
    at('2024-12-24', '09:00'),
    'minutes.answer',
    'clerk',
    'team',
    { answers: [{ id: 'shortcoming-1', answer: 'Đã sửa', text: 'Ba lần' }] },
  ],
  [at('2024-12-25', '09:00'), 'minutes.reserve', 'anh', 'cell', { text: 'Điểm 3.2 còn thấp' }],
  [at('2024-12-25', '10:00'), 'minutes.sign', 'anh', 'cell', {}],
  [at('2024-12-25', '11:00'), 'minutes.sign', 'leader', 'team', {}],
];

const extract = (decision: string, kind: string, change: object = {}) => ({
  decision,
  kind,
  number: kind === 'memberLevels' ? '16-QĐ/ĐU' : '15-QĐ/ĐU',
  date: '2025-01-06',
  fourGood: null,
  level: null,
  award: null,
  members: [],
  replaces: null,
  amends: null,
  ...change,
});

/** The last two stages: members, results, an objection that is upheld, the decision anew, the improvement plan. */
const decided: Deed[] = [
  [
    at('2024-12-09', '09:00'),
    'members.register',
    'anh',
    'cell',
    registerSchema.parse({ members: [{ member: 'an' }, { member: 'binh', status: 'absentPending' }] }),
  ],
  [
    at('2024-12-09', '10:00'),
    'members.propose',
    'anh',
    'cell',
    proposalSchema.parse({ levels: [{ member: 'an', cell: 'GOOD' }] }),
  ],
  ...busy,
  [
    at('2024-12-30', '09:00'),
    'appraisal.record',
    'office',
    'office',
    { scores: [], proposed: { level: 'GOOD' }, remark: 'Đúng thực chất' },
  ],
  [
    at('2025-01-06', '09:00'),
    'command.decision.issued',
    'office',
    'office',
    {
      extracts: [
        extract('main-cellLevels', 'cellLevels', { level: 'COMPLETED' }),
        extract('main-memberLevels', 'memberLevels', {
          members: [{ member: 'an', level: 'GOOD', award: null }],
        }),
      ],
    },
  ],
  [
    at('2025-01-07', '09:00'),
    'objection.raise',
    'anh',
    'cell',
    { about: 'cellLevel', text: 'Chưa tính điểm thưởng' },
  ],
  [
    at('2025-01-08', '09:00'),
    'objection.uphold',
    'head',
    'committee',
    { objection: 'o1', reason: 'Có minh chứng mới' },
  ],
  [
    at('2025-01-10', '09:00'),
    'command.decision.issued',
    'office',
    'office',
    {
      extracts: [
        extract('supplementary-1-cellLevels', 'cellLevels', { level: 'GOOD', amends: 'main-cellLevels' }),
      ],
    },
  ],
];

const broken = /undefined|NaN|\[object|\bnull\b|fromAnother|\b[a-z]+[A-Z]\w*\b/;

test.each<[string, Deed[]]>([
  ['nobody does anything', []],
  ['everything happens', busy],
  ['the result is decided, objected to and decided anew', decided],
])('when %s, every entry, standing and notice of a real journal reads well', (_name, deeds) => {
  const entries = journalOf(deeds);
  expect(entries.length).toBeGreaterThan(10);
  for (const lang of ['vi', 'en'] satisfies Lang[]) {
    for (const entry of entries) {
      const audience: Audience = { ...audienceAt('2024-11-26 08:00', lang), now: entry.at };
      const { actor, deed, change } = journalLine(entry, audience, []);
      const { headline, follow, also } = whyWaiting(entry.standing, audience, []);
      const mails = entry.notices.map((notice) =>
        noticeMail(
          {
            person: 'anh',
            notices: [{ subject: 'doi-1', role: 'to', notice, standing: entry.standing }],
            campaign: 'Kế hoạch 28-KH/ĐU',
            baseUrl: 'http://x',
            office: null,
          },
          audience,
        ),
      );
      const told = mails.flatMap(({ subject, text }) => [subject, text.replace(/#\w+/g, '')]);
      for (const text of [
        `${actor} ${deed}`,
        `${change?.from ?? ''} ${change?.to ?? ''}`,
        plain(headline),
        plain(follow),
        ...also.map(plain),
        ...told,
      ]) {
        expect(text.replace(/http:\S+/g, '')).not.toMatch(broken);
      }
    }
  }
});

test('the season in which an objection is upheld ends with the result decided anew', () => {
  const stages = journalOf(decided).map(({ standing }) => ofCell(standing));
  const upheld = stages.findIndex(({ marks }) => marks.includes('objectionUpheld'));
  expect(stages[upheld]?.stage).toBe('committeeAppraisal');
  expect(stages.slice(upheld).some(({ stage }) => stage === 'recognitionDecision')).toBe(true);
  expect(stages.at(-1)?.facts.level).toBe('GOOD');
});
