import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Markup } from '../words/html.ts';
import { frameSaid } from '../words/papers/paper-frame.ts';
import { type Bodies, headOf, placeAndDate } from './letterhead.ts';

/** The body above already says whose team it is. */
export const teamName = ({ team }: Plan): string => /^tổ kiểm tra/i.exec(team.name)?.[0] ?? team.name;

export const teamBodies = (plan: Plan): Bodies => ({ upper: plan.document.issuer, issuer: teamName(plan) });

/**
 * Head of the team's own documents, below the committee that set it up; a date that nobody knows yet is left to be
 * written.
 *
 * @param number of its reports; its sheets, receipts and minutes bear none
 */
export const teamLetterhead = (plan: Plan, date: LocalDate | null, number: string | null = null): Markup =>
  headOf(
    teamBodies(plan),
    number,
    date === null ? frameSaid.dateToFill(plan.year) : placeAndDate(plan, date),
  );
