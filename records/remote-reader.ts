import { hc } from 'hono/client';
import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { QuestionError } from './asked.ts';
import type { RecordsReader, RecordsWriter } from './reading.ts';
import type { ReadingDoor, SharedReader } from './reading-door.ts';
import { RECORDING_CODES, RecordingError } from './recording-error.ts';
import type { RecordsDoor } from './records-door.ts';

/** The process that owns the records did not answer as it should. */
export class RemoteReadError extends Failure<'RECORDS_UNREACHABLE'> {
  override readonly name = 'RemoteReadError';

  constructor(message: string, options?: ErrorOptions) {
    super('RECORDS_UNREACHABLE', message, options);
  }

  override get kind() {
    return 'unreachable' as const;
  }
}

export interface RemoteRecords {
  address: string;
  token: string;
}

/** The door's path among that process's pages. */
export const RECORDS_DOOR = '/internal/records';

const READ_MS = 10_000;
/** thousands of rows in one transaction, behind other writers */
const WRITE_MS = 60_000;

/** Why the owning process wrote nothing, or has no answer. */
const refusalSchema = z.object({
  code: z.enum([...RECORDING_CODES, 'QUESTION_INVALID']),
  message: z.string(),
});

function failureOf({ code, message }: z.infer<typeof refusalSchema>): RecordingError | QuestionError {
  return code === 'QUESTION_INVALID' ? new QuestionError(message) : new RecordingError(code, message);
}

/** @param patience ms; calls of this client fail only with what is thrown here */
const doorOf = ({ address, token }: RemoteRecords, patience: number) =>
  hc<RecordsDoor>(new URL(RECORDS_DOOR, address).href, {
    headers: { authorization: `Bearer ${token}` },
    async fetch(...[input, init]: Parameters<typeof fetch>) {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(input, { ...init, signal }).catch((error: unknown) => {
        throw new RemoteReadError(`no answer from ${address}`, { cause: error });
      });
      if (response.status === 422) {
        const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
        if (refusal.success) throw failureOf(refusal.data);
      }
      if (!response.ok) throw new RemoteReadError(`${address} answered ${response.status}`);
      return response;
    },
  });

/** What a method answers. */
const said = async <Said>(answer: Promise<{ json(): Promise<Said> }>): Promise<Said> =>
  await (await answer).json();

/** Asks what everybody's reader answers. @param door its calls; whatever they throw comes from every method */
export function readerBehind(door: ReturnType<typeof hc<ReadingDoor>>): SharedReader {
  return {
    campaignNames: () => said(door.campaignNames.$post()),
    campaign: (campaign) => said(door.campaign.$post({ json: { campaign } })),
    cells: (campaign) => said(door.cells.$post({ json: { campaign } })),
    cell: (campaign, cell) => said(door.cell.$post({ json: { campaign, cell } })),
    cases: (campaign) => said(door.cases.$post({ json: { campaign } })),
    caseContent: (campaign, cell) => said(door.caseContent.$post({ json: { campaign, cell } })),
    raised: (campaign) => said(door.raised.$post({ json: { campaign } })),
    guidance: (campaign, cell) => said(door.guidance.$post({ json: { campaign, cell } })),
    campaignContent: (campaign) => said(door.campaignContent.$post({ json: { campaign } })),
    happenedEarlier: (campaign, subject, event) =>
      said(door.happenedEarlier.$post({ json: { campaign, subject, event } })),
    happenedAt: (campaign, subject, event) =>
      said(door.happenedAt.$post({ json: { campaign, subject, event } })),
    caseAt: (campaign, cell, at) => said(door.caseAt.$post({ json: { campaign, cell, at } })),
    campaignAt: (campaign, at) => said(door.campaignAt.$post({ json: { campaign, at } })),
    people: (campaign) => said(door.people.$post({ json: { campaign } })),
    journal: (campaign, filter) => said(door.journal.$post({ json: { campaign, filter } })),
    notices: (campaign, filter) => said(door.notices.$post({ json: { campaign, filter } })),
    outbox: (campaign, question) => said(door.outbox.$post({ json: { campaign, question } })),
    mails: (campaign, filter) => said(door.mails.$post({ json: { campaign, filter } })),
    invitationAnswers: (campaign) => said(door.invitationAnswers.$post({ json: { campaign } })),
    decisions: (campaign) => said(door.decisions.$post({ json: { campaign } })),
    issuedWord: (campaign, decision) => said(door.issuedWord.$post({ json: { campaign, decision } })),
    paperTemplates: () => said(door.paperTemplates.$post()),
    paperTemplate: (kind, before) => said(door.paperTemplate.$post({ json: { kind, before } })),
    register: (body, term, type) => said(door.register.$post({ json: { body, term, type } })),
    troubles: (campaign) => said(door.troubles.$post({ json: { campaign } })),
    recordedSeq: (campaign, subject) => said(door.recordedSeq.$post({ json: { campaign, subject } })),
    draft: (place) => said(door.draft.$post({ json: place })),
  };
}

/**
 * Reads through the process that owns the embedded records (design decision 10).
 *
 * @throws RemoteReadError from every method, and what the owner's own reader throws
 */
export function remoteReader(records: RemoteRecords): RecordsReader {
  const door = doorOf(records, READ_MS);
  return {
    ...readerBehind(door),
    campaigns: () => said(door.campaigns.$post()),
    campaignRecord: (campaign) => said(door.campaignRecord.$post({ json: { campaign } })),
    campaignsOf: (person) => said(door.campaignsOf.$post({ json: { person } })),
    erasures: (campaign) => said(door.erasures.$post({ json: { campaign } })),
    drafts: (campaign, person) => said(door.drafts.$post({ json: { campaign, person } })),
  };
}

/**
 * Writes through the process that owns the embedded records.
 *
 * @throws RemoteReadError from every method, and what the owner's own writer throws
 */
export function remoteWriter(records: RemoteRecords): RecordsWriter {
  const door = doorOf(records, WRITE_MS);
  return {
    keepTemplate: (kind, given, by) => said(door.keepTemplate.$post({ json: { kind, given, by } })),
    async recordFailedTemplate(campaign, failed) {
      await door.recordFailedTemplate.$post({ json: { campaign, failed } });
    },
    depositPeople: ({ people, roles }) =>
      said(door.depositPeople.$post({ json: { plan: { people, roles } } })),
    async dropDeposit(deposit) {
      await door.dropDeposit.$post({ json: { deposit } });
    },
    savePeople: (campaign, rows) => said(door.savePeople.$post({ json: { campaign, rows } })),
    async correctPerson(campaign, person, details) {
      await door.correctPerson.$post({ json: { campaign, person, details } });
    },
    async erasePerson(campaign, person) {
      await door.erasePerson.$post({ json: { campaign, person } });
    },
    repairJournal: (campaign, subject, entries) =>
      said(door.repairJournal.$post({ json: { campaign, subject, entries } })),
    saveDraft: (draft) => said(door.saveDraft.$post({ json: draft })),
    async dropDraft(place, eventId) {
      await door.dropDraft.$post({ json: { ...place, eventId } });
    },
    namedFiles: (campaign, cell, hashes) => said(door.namedFiles.$post({ json: { campaign, cell, hashes } })),
    bindAccount: async (campaign, person, { issuer, subject }) => {
      await door.bindAccount.$post({ json: { campaign, person, issuer, subject } });
    },
    unbindAccounts: (campaign, person) => said(door.unbindAccounts.$post({ json: { campaign, person } })),
    keepFirstCode: (hash) => said(door.keepFirstCode.$post({ json: { hash } })),
    keepPrintedCode: (campaign, person, hash) =>
      said(door.keepPrintedCode.$post({ json: { campaign, person, hash } })),
  };
}
