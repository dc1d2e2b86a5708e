import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { frameSaid } from '../words/papers/paper-frame.ts';
import { type Bodies, placeAndDate } from './letterhead.ts';

/** Head of the team's own documents, below the committee that set it up. */

/** The body above already says whose team it is. */
export const teamName = ({ team }: Plan): string => /^tổ kiểm tra/i.exec(team.name)?.[0] ?? team.name;

export const teamBodies = (plan: Plan): Bodies => ({ upper: plan.document.issuer, issuer: teamName(plan) });

/** @param date null: nobody knows it yet, and it is left to be written */
export const teamPlace = (plan: Plan, date: LocalDate | null): string =>
  date === null ? frameSaid.dateToFill(plan.year) : placeAndDate(plan, date);
