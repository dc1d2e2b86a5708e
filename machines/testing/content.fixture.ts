import { vi } from 'vitest';
import type { Score } from '../../domain/case/score-value.ts';
import type { DossierContent } from '../../domain/dossier/dossier-content.ts';
import type { AttendanceContent } from '../../domain/inspection/inspection-content.ts';
import type { Assignment, Roster } from '../../domain/people/roster.ts';
import type { Terms } from '../../domain/plan/campaign-terms.ts';
import { cellMachine } from '../cell/cell.ts';
import { type CellContext, contentOf } from '../cell/cell-context.ts';
import { cellRefusal } from '../cell/cell-rules.ts';
import type { Checked } from '../door/door.ts';
import type { CommandType } from '../protocol/command.ts';
import type { Runtime } from './case.fixture.ts';
import {
  at,
  cellInput,
  completeDossier,
  everybody,
  minutesDraft,
  seasonRoster,
  seasonTerms,
  teamRecord,
} from './season.fixture.ts';

/** Cases brought to the stage whose content a test looks at; each step has to be taken. */

const START = at('2024-11-26', '08:00');

export type Case = ReturnType<typeof opened>;

interface Setting {
  terms?: Partial<Terms>;
  roster?: Roster;
  cell?: string;
}

export function opened(run: Runtime, { terms = {}, roster = seasonRoster, cell = 'doi-1' }: Setting = {}) {
  vi.useRealTimers();
  return run<CellContext>(cellMachine(), cellInput(cell, seasonTerms(terms), roster), {
    subject: cell,
    now: START,
    objection: cellRefusal,
  });
}

export const reasonOf = (checked: Checked): string => (checked.ok ? 'accepted' : checked.refusal.reason);

/** What is wrong with which field, as `path reason`. */
export const issuesOf = (checked: Checked): string[] =>
  checked.ok ? [] : (checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`);

export const contentNow = (one: Case) => JSON.stringify(contentOf(one.context()));

export const minutesNow = (one: Case) => {
  const { minutes } = one.context();
  if (minutes === null) throw new Error('no minutes have been drafted');
  return minutes;
};

/** An event that has to be taken. */
export function take(
  one: Case,
  by: string,
  type: string,
  payload: unknown = {},
  more: Record<string, unknown> = {},
): void {
  const checked = one.send(by, type, payload, more);
  if (!checked.ok) throw new Error(`${type} was refused: ${JSON.stringify(checked.refusal)}`);
}

export const command = (one: Case, type: CommandType, payload: unknown, by = 'viet'): void =>
  one.tell({ type: `command.${type}`, payload, id: `c-${type}`, by, at: Date.now() } as { type: string });

/** The dossier is in on 5/12 and is being read. */
export function submitted(run: Runtime, setting: Setting = {}, dossier: DossierContent = completeDossier) {
  const one = opened(run, setting);
  one.until(at('2024-12-05', '09:00'));
  take(one, 'anh', 'dossier.submit', dossier);
  return one;
}

/** The session of 12/12 has begun, with one point to verify. */
export function inSession(run: Runtime, setting: Setting = {}, dossier: DossierContent = completeDossier) {
  const one = submitted(run, setting, dossier);
  one.until(at('2024-12-09', '09:00'));
  take(one, 'clerk', 'review.finish', { pointsToVerify: [{ text: 'Số buổi sinh hoạt chuyên đề' }] });
  one.until(at('2024-12-12', '10:00'));
  return one;
}

export function inspected(
  run: Runtime,
  setting: Setting = {},
  attendance: AttendanceContent = everybody(setting.cell ?? 'doi-1'),
) {
  const one = inSession(run, setting);
  take(one, 'member', 'inspection.record', teamRecord);
  take(one, 'leader', 'inspection.finish', attendance);
  return one;
}

export function sent(run: Runtime, setting: Setting = {}) {
  const one = inspected(run, setting);
  take(one, 'clerk', 'minutes.send', minutesDraft);
  return one;
}

/** The season's people, some of them gone and others come. */
export const rosterWith = (
  add: Assignment[],
  gone: readonly string[] = [],
  { revision, assignments }: Roster = seasonRoster,
): Roster => ({
  revision: revision + 1,
  assignments: [...assignments.filter(({ person }) => !gone.includes(person)), ...add],
});

export const members = (...people: string[]): Assignment[] =>
  people.map((person) => ({ person, role: 'teamMember' }));

/** The complete dossier with one of its scores given otherwise. */
export const withScore = (
  criterion: string,
  change: Partial<Score> | { points: unknown },
  dossier: DossierContent = completeDossier,
): DossierContent => {
  const changed = (scores: Score[] | undefined) =>
    (scores ?? []).map((score) =>
      score.criterion === criterion ? ({ ...score, ...change } as Score) : score,
    );
  const { fourGood, cellQuality } = dossier.scores;
  return { ...dossier, scores: { fourGood: changed(fourGood), cellQuality: changed(cellQuality) } };
};
