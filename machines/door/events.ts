import type { z } from 'zod';
import { campaignEvents } from '../campaign/campaign-events.ts';
import { committeeEvents } from '../campaign/committee/committee-events.ts';
import { decisionEvents } from '../campaign/decisions/decision-events.ts';
import { numberingEvents } from '../campaign/numbering/numbering-events.ts';
import { preparationEvents } from '../campaign/preparation/preparation-events.ts';
import { reorganisationEvents } from '../campaign/reorganisation/reorganisation-events.ts';
import { dossierEvents } from '../cell/dossier/dossier-events.ts';
import { inspectionEvents } from '../cell/inspection/inspection-events.ts';
import { minutesEvents } from '../cell/minutes/minutes-events.ts';
import { resultEvents } from '../cell/result/result-events.ts';
import { peopleEvents } from '../people/people-events.ts';

/**
 * Every event that a person may send, merged from the matters: its schema, who may send it and to whom (statecharts.md,
 * "Who may send what"). Who stands there is the principal; the substitute or deputy with an authorisation follows from
 * `actsAs`.
 */
export const EVENTS = {
  ...dossierEvents,
  ...inspectionEvents,
  ...minutesEvents,
  ...resultEvents,
  ...peopleEvents,
  ...preparationEvents,
  ...campaignEvents,
  ...reorganisationEvents,
  ...committeeEvents,
  ...decisionEvents,
  ...numberingEvents,
};

export type EventType = keyof typeof EVENTS;
export type PayloadOf<T extends EventType> = z.output<(typeof EVENTS)[T]['payload']>;

/** An accepted event as a machine sees it: the envelope, with its payload parsed and the instant of receipt. */
export type DoorEvent<T extends EventType = EventType> = T extends EventType
  ? {
      type: T;
      payload: PayloadOf<T>;
      id: string;
      by: string;
      /** cell of the sender's role, for events that two sides send */
      side: 'cell' | 'team' | 'office' | 'committee';
      enteredBy?: string;
      on?: string;
      document?: string;
      /** instant of receipt in ms: the paper's date when entered from paper, else the workflow's clock */
      at: number;
    }
  : never;

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}
