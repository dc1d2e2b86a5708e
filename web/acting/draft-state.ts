import { randomUUID } from 'node:crypto';
import type { DraftPlace, DraftRow } from '../../records/draft-row.ts';
import type { DraftTexts } from '../../words/forms/draft-texts.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import type { Named } from './named-matters.ts';
import { PAPER_DATE, PAPER_NUMBER, type PostedForm } from './posted-form.ts';

/** What a form's page knows of its draft. */
export interface DraftState {
  /** the one that the page knows; 0 of a draft that isn't kept */
  revision: number;
  /** the newest entry of the case when it was begun */
  base: number;
  /** entries of the case since then */
  movedOn: boolean;
  /** this page, among all that may save the draft */
  page: string;
  /** whose page it is */
  person: string;
  /** of the draft shown; null of what was just posted */
  savedAt: number | null;
  conflict: keyof DraftTexts['conflict'] | null;
  /** whether what is shown was typed since it was kept */
  isNew: boolean;
}

/** A form that is being filled in. */
export interface FormState {
  subject: string;
  type: FormEvent;
  values: Map<string, string>;
  eventId: string;
  /** the paper that the office enters, as typed */
  paper: { of: string; on: string; document: string } | null;
  draft: DraftState;
  /** of which content was shown what sending would change; empty where it wasn't */
  foreseen: string;
  /** what it is about */
  named: Named;
}

/** Which form, by whom, and how far its case has come. */
export interface FormPlace {
  subject: string;
  type: FormEvent;
  /** whose paper is entered */
  of: string | null;
  person: string;
  /** whether it could be theirs to send, whenever it is in order: by their roles, or as the office for a paper */
  isTheirs: boolean;
  /** the newest entry of the case */
  newest: number;
  /** what it is about */
  named: Named;
}

/** A form with which somebody begins. */
export function begun(
  { subject, type, of, person, newest, named }: FormPlace,
  values: Map<string, string>,
): FormState {
  return {
    subject,
    type,
    values,
    eventId: randomUUID(),
    paper: of === null ? null : { of, on: '', document: '' },
    foreseen: '',
    named,
    draft: {
      revision: 0,
      base: newest,
      movedOn: false,
      page: randomUUID(),
      person,
      savedAt: null,
      conflict: null,
      isNew: false,
    },
  };
}

/** A form as it was kept. */
export function restored(place: FormPlace, { pairs, eventId, revision, base, savedAt }: DraftRow): FormState {
  const all = new Map(pairs);
  const form = begun(place, new Map(pairs.filter(([name]) => !name.startsWith('_'))));
  const { of, newest } = place;
  return {
    ...form,
    eventId,
    paper: of === null ? null : { of, on: all.get(PAPER_DATE) ?? '', document: all.get(PAPER_NUMBER) ?? '' },
    draft: { ...form.draft, revision, base, savedAt, movedOn: newest > base },
  };
}

/** A form as it was just posted. */
export function retyped(
  place: FormPlace,
  { values, eventId, paper, draft, foreseen }: PostedForm,
): FormState {
  const { subject, type, of, newest, named } = place;
  const movedOn = draft.revision > 0 && newest > draft.base;
  return {
    subject,
    type,
    values,
    eventId,
    paper: of === null ? null : { of, ...paper },
    foreseen,
    named,
    draft: { ...draft, movedOn, savedAt: null, conflict: null, isNew: true },
  };
}

/** Which draft a form is. */
export const draftPlace = (campaign: string, { subject, type, of, person }: FormPlace): DraftPlace => ({
  campaign,
  subject,
  type,
  person,
  paperOf: of ?? '',
});
