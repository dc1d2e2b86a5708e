import type { Assumption } from '../domain/assumption.ts';
import { noCellFacts } from '../domain/facts.ts';
import type { ObligationView } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { peopleOf, rosterOf } from '../domain/people/roster.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { DecisionRow } from '../records/decision-row.ts';
import { deedsFor, momentOf, type Situation } from '../rehearsal/people.ts';
import { rehearsalStart } from '../rehearsal/rehearse.ts';
import { rehearsedCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { sampleMinutes } from '../rehearsal/sample-content.ts';
import { realPlan } from '../worker/plan-file.ts';
import { keepRecords, type Sample, sampleOver } from './sample-reader.fixture.ts';

/** An instant of the sample's wall clock: `2024-12-17 08:45`. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
export const SAMPLE_NOW = at('2024-12-17 08:45');
export const LONG_NAME = 'Chi bộ Đội QLTT số 5, phụ trách địa bàn Duyên Hải và Trà Cú';

/** The real plan with the eight cells of the mock-ups. */
export async function samplePlan(): Promise<Plan> {
  const plan = structuredClone(await realPlan());
  for (const cell of plan.cells) if (cell.id === 'doi-5') cell.name = LONG_NAME;
  for (const [id, name, head, person] of [
    ['nghiep-vu', 'Chi bộ Phòng Nghiệp vụ – Tổng hợp', 'vo-thanh-long', 'Võ Thành Long'],
    ['thanh-tra', 'Chi bộ Phòng Thanh tra – Pháp chế', 'ta-thi-yen', 'Tạ Thị Yến'],
  ] as const) {
    plan.cells.push({ id, name, kind: 'other', peerGroup: 'van-phong', sample: true });
    plan.people.push({ id: head, name: person, email: `${head}@mau.example`, sample: true });
    plan.roles.push({ person: head, role: 'cellHead', cell: id });
    plan.sessions[1]?.cells.push(id);
  }
  return plan;
}

type Deeds = ReturnType<typeof deedsFor>;

/** Who does what: one never submits, one never answers, one disputes, one comes back, the rest is on time. */
function scripted(obligation: ObligationView, situation: Situation): { when: number; deeds: Deeds } | null {
  const { subject, standing, roster, terms, now } = situation;
  const { calendar } = terms;
  const name = obligationName(obligation.id);
  const person = (role: 'cell' | 'teamClerk' | 'office') =>
    peopleOf(roster, role === 'cell' ? { role, cell: subject } : { role }, now, calendar.utcOffset)[0] ?? '';
  const soon = now + 30 * 60_000;
  const facts = standing.of === 'cell' ? standing.facts : noCellFacts;
  const deed = (by: string, type: string, payload: Record<string, unknown>) => ({
    when: soon,
    deeds: [{ by, type, payload }],
  });
  if (subject === 'doi-3' && (name === 'dossier' || name === 'dossierDecision')) return null;
  if (subject === 'doi-3' && name === 'session') return null;
  if (subject === 'doi-1' || subject === 'van-phong') {
    if (name === 'minutesDraft') return deed(person('teamClerk'), 'minutes.send', sampleMinutes);
    if (name === 'minutesAnswer' && subject === 'doi-1') return null;
  }
  if (subject === 'van-phong' && name === 'minutesAnswer' && facts.minutes?.round === 1) {
    const objection = 'Chi bộ đã sinh hoạt chuyên đề ba lần';
    const { deeds } = deed(person('cell'), 'minutes.dispute', {
      items: [{ id: 'shortcoming-1', objection }],
    });
    return { when: at('2024-12-16 16:20'), deeds };
  }
  if (subject === 'van-phong' && name === 'minutesReply') return null;
  if (subject === 'nghiep-vu' && name === 'reading' && facts.returns === 0) {
    const until = new Date(at('2024-12-11 16:00')).toISOString().replace('Z', '+00:00');
    return deed(person('teamClerk'), 'review.return', { notes: [{ text: 'Bổ sung minh chứng' }], until });
  }
  if (subject === 'nghiep-vu' && name === 'minutesSigning') return null;
  const assumption: Assumption = 'on-time';
  const when = momentOf(obligation, assumption, situation);
  return when === null ? null : { when, deeds: deedsFor(obligation, situation) };
}

const DOCUMENT = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>31-QĐ/ĐU</title>
<style>body{font:16px/1.5 serif;margin:2rem}</style><h1>Quyết định 31-QĐ/ĐU</h1><p>Công nhận chi bộ “bốn tốt”.</p></html>`;

/** A season in the middle, made by the machines themselves, and a reader over it in memory. */
export async function sampleRecords(plan?: Plan, until: number = SAMPLE_NOW): Promise<Sample> {
  const used = plan ?? (await samplePlan());
  const start = rehearsalStart(used);
  const roster = rosterOf(used);
  const terms = campaignTerms(used, used.id);
  const one = rehearsedCampaign(used, used.id, start);
  const known = new Set<string>();
  const situation = (subject: string): Situation => ({
    subject,
    standing: one.standing(subject),
    roster,
    terms,
    now: one.now(),
  });

  const kept = keepRecords(one, used, ({ subject, standing }) => {
    for (const obligation of standing.obligations) {
      const key = `${subject}/${obligation.id}@${obligation.openedAt}@${obligation.deadlines.length}`;
      if (known.has(key)) continue;
      known.add(key);
      const planned = scripted(obligation, { ...situation(subject), standing });
      if (planned === null) continue;
      one.at(Math.max(planned.when, one.now()), () => {
        if (!one.standing(subject).obligations.some(({ id }) => id === obligation.id)) return;
        for (const { by, type, payload } of scripted(obligation, situation(subject))?.deeds ?? [])
          one.at(one.now(), () => one.send(subject, by, type, payload));
      });
    }
  });
  one.at(at('2024-12-09 10:30'), () => {
    const payload = { startsAt: '2024-12-19T14:00:00+07:00', endsAt: '2024-12-19T17:00:00+07:00' };
    one.send('doi-4', 'do-thi-thu', 'session.move', { ...payload, reason: 'Đội đi kiểm tra liên ngành' });
  });
  one.at(at('2024-12-11 08:05'), () => {
    const reason = 'Bí thư đi công tác';
    const payload = { startsAt: '2024-12-20T08:00:00+07:00', endsAt: '2024-12-20T11:00:00+07:00' };
    one.send('doi-3', 'do-thi-thu', 'session.move', { ...payload, reason });
    const until = '2024-12-14T00:00:00+07:00';
    one.send('doi-3', 'pham-hoang-viet', 'extension.grant', { until, reason });
  });
  one.at(at('2024-12-05 15:00'), () =>
    one.send('campaign', 'pham-hoang-viet', 'cell.withdraw', {
      cell: 'thanh-tra',
      reason: 'Chi bộ sáp nhập theo nghị quyết',
    }),
  );
  one.advanceTo(until);

  const decisions: DecisionRow[] = [
    {
      id: 'four-good-1',
      campaign: used.id,
      slate: 'main',
      kind: 'fourGood',
      number: '31-QĐ/ĐU',
      date: '2024-12-16',
      signer: 'pham-hoang-viet',
      lines: [],
      replaces: null,
      amends: null,
      withdrawn: null,
      html: DOCUMENT,
      sha256: '0'.repeat(64),
      wordSha256: '1'.repeat(64),
      issuedAt: at('2024-12-16 16:00'),
    },
  ];
  return sampleOver(one, { plan: used, startedAt: start }, kept, { decisions });
}
