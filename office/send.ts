import pWaitFor from 'p-wait-for';
import type { CampaignClient } from '../client/client.ts';
import type { Receipt } from '../domain/envelope.ts';
import { isEventType } from '../machines/door/events.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { answered } from './sending/answered.ts';
import { type EnclosedFiles, stageFile, withStoredFiles } from './sending/enclosed-files.ts';
import { withForms } from './sending/enclosed-forms.ts';
import { enclosedPeople, keepDetails } from './sending/enclosed-people.ts';
import { envelopeOf, type SendingDetails } from './sending/envelope.ts';
import { askRegister } from './sending/register-check.ts';
import type { FilledForm } from './team-form.ts';

const SHOWN_WITHIN = 2_000;

/** One event as a person sends it. */
export interface Sending {
  /** `campaign`, or a cell */
  subject: string;
  type: string;
  payload: unknown;
  /** id of the person */
  by: string;
  details: SendingDetails;
}

/** What comes with a payload. */
export interface Enclosures {
  /** the files that it names; without them the names are sent as they are */
  files?: EnclosedFiles;
  /** filled forms of self-scores, or of the team */
  forms?: readonly FilledForm[];
}

export interface Sent extends Receipt {
  /** whether readers see it already */
  shown: boolean;
}

async function isShown(
  reader: RecordsReader,
  campaign: string,
  subject: string,
  { seq }: Receipt,
): Promise<boolean> {
  const shown = async () =>
    (await reader.recordedSeq(campaign, subject)) >= seq && pWaitFor.resolveWith(true);
  const timeout = { milliseconds: SHOWN_WITHIN, fallback: () => false };
  return await pWaitFor<boolean>(shown, { interval: 50, timeout });
}

/**
 * Sends one event of a person. Files and names that come with it are kept once it was taken.
 *
 * @throws Refused; UnansweredSending when nobody answered; OfficeFailure FORM_REFUSED; FileError; StoredFilesError;
 *   DetailsNotSaved; ClientError UNKNOWN_SUBJECT
 */
export async function send(
  { client, reader, writer }: { client: CampaignClient; reader: RecordsReader; writer: RecordsWriter },
  row: CampaignRow,
  { subject, type, payload, by, details }: Sending,
  { files, forms = [] }: Enclosures = {},
): Promise<Sent> {
  const campaign = row.id;
  const people = await enclosedPeople(type, payload, row, reader);
  const scored = await withForms(people.payload, forms, row, { subject, type }, reader);
  // nothing is stored for a cell or an event that doesn't exist; sending reports that
  const isCase = subject === 'campaign' || (await reader.cell(campaign, subject)) !== null;
  const known = isEventType(type) && isCase;
  const envelope = envelopeOf(type, scored, by, details);
  await askRegister(row, envelope, reader, client);
  const sent = (whole: unknown) =>
    client.send(campaign, subject, whole === undefined ? envelope : { ...envelope, payload: whole });
  const receipt = await answered(envelope.id, () =>
    files === undefined || !known
      ? sent(scored)
      : withStoredFiles(scored, (named) => stageFile(files, named, { campaign, cell: subject }), sent),
  );
  await keepDetails(people, campaign, { writer, client });
  return { ...receipt, shown: await isShown(reader, campaign, subject, receipt) };
}
