import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import type { CampaignClient } from '../../client/client.ts';
import { fileRefSchema } from '../../domain/dossier/file-ref.ts';
import { isEventType } from '../../machines/door/events.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { hasForm } from '../../web/forms/form-fields.ts';
import { samplePdf } from '../../worker/sample-pdf.ts';
import type { ScriptedSeason } from '../scripted-season.ts';
import type { Deed, Door, GivenMembers, GivenPlan } from './door.ts';

/** A season of scripted people who act by doors: one, or several at once, so that each deed has the same day behind all of them. */

/** A door behind which a campaign has begun. */
export interface OpenDoor {
  door: Door;
  campaign: string;
}

const WAIT = { interval: 100, timeout: 120_000 };

/** Begins a campaign, and waits until it is recorded. @throws Error when it isn't */
export async function begun(door: Door, given: GivenPlan): Promise<OpenDoor> {
  await door.begin(given);
  return { door, campaign: await newCampaign(door, []) };
}

/** The campaign that has come, once it is recorded. @param known those that were there before */
export async function newCampaign({ reader }: Door, known: readonly string[]): Promise<string> {
  const newest = async () => {
    const name = (await reader.campaignNames()).find(({ id }) => !known.includes(id));
    return name !== undefined && pWaitFor.resolveWith(name.id);
  };
  return await pWaitFor<string>(newest, WAIT);
}

/** @throws Error when it isn't recorded */
export async function rowOf({ door, campaign }: OpenDoor): Promise<CampaignRow> {
  const row = await door.reader.campaign(campaign);
  if (row === null) throw new Error(`no campaign ${campaign}`);
  return row;
}

/** ms between two looks: what campaign and cells tell each other needs a moment */
const SETTLES = 250;

/** How many entries there are of the campaign, and of each of its cells. */
async function entriesOf({ door, campaign }: OpenDoor): Promise<string> {
  const [ofCampaign, cells] = await Promise.all([
    door.reader.recordedSeq(campaign, 'campaign'),
    door.reader.cells(campaign),
  ]);
  const ofCells = cells.map(({ cell, seq }) => `${cell} ${seq}`).sort();
  return [`campaign ${ofCampaign}`, ...ofCells].join(', ');
}

/**
 * Until as much is recorded behind each door of the campaign and of all its cells, and no more comes: as many entries of
 * the campaign alone may be of other cells.
 *
 * @throws Error when it never is
 */
export async function evenly(doors: readonly OpenDoor[]): Promise<void> {
  let before = '';
  const isEven = async () => {
    const [first = '', ...others] = await Promise.all(doors.map(entriesOf));
    const isSettled = others.every((one) => one === first) && first === before;
    before = first;
    return isSettled;
  };
  await pWaitFor(isEven, { ...WAIT, interval: SETTLES }).catch(async (cause: unknown) => {
    const counts = await Promise.all(doors.map(entriesOf));
    throw new Error(`not as much is recorded:\n${counts.join('\n')}`, { cause });
  });
}

/** Files by names that are written into the folder, as people choose them. */
async function withNamedFiles(payload: unknown, folder: string): Promise<object> {
  const names = new Set<string>();
  const text = JSON.stringify(payload ?? {}, (_key, value: unknown) => {
    const { data } = fileRefSchema.safeParse(value);
    if (data === undefined) return value;
    const name = `${data.cell}-${data.name}`;
    names.add(name);
    return name;
  });
  for (const name of names) await writeFile(join(folder, name), samplePdf(name));
  return JSON.parse(text);
}

/** As somebody would send an event by a form. @throws Error of an event that no form sends */
async function deedOf(
  subject: string,
  { type, by, payload }: Parameters<CampaignClient['send']>[2],
  folder: string,
): Promise<Deed> {
  if (!isEventType(type) || !hasForm(type)) throw new Error(`${type} is sent by no form`);
  return { person: by, subject, type, payload: await withNamedFiles(payload, folder) };
}

/**
 * Those to whom scripted people turn: what they send goes through every door, and where the campaign stands is asked
 * behind the first.
 *
 * @param folder of the files that people choose
 * @param onDeed told of each deed before it is sent
 */
export function peopleAt(
  doors: readonly [OpenDoor, ...OpenDoor[]],
  folder: string,
  onDeed: (deed: Deed) => void,
): ScriptedSeason['client'] {
  const [{ door: first, campaign }] = doors;
  return {
    standing: (_, subject) => first.client.standing(campaign, subject),
    async timers(_, subject) {
      const all = doors.map(({ door, campaign: own }) => door.client.timers(own, subject));
      return (await Promise.all(all)).flat();
    },
    actOnNotice: async (_, { notice }) => {
      throw new Error(`somebody of the season has no address: ${notice}`);
    },
    async send(_, subject, event) {
      const deed = await deedOf(subject, event, folder);
      onDeed(deed);
      await sendEverywhere(doors, deed);
    },
  };
}

/** Sends it by all doors, once what came before is recorded behind each. @throws Error of what isn't taken */
export async function sendEverywhere(doors: readonly OpenDoor[], deed: Deed): Promise<void> {
  await evenly(doors);
  await Promise.all(doors.map(({ door }) => door.send(deed)));
}

/** Gives it by all doors, once what came before is recorded behind each. @throws Error of what isn't taken */
export async function giveMembersEverywhere(doors: readonly OpenDoor[], given: GivenMembers): Promise<void> {
  await evenly(doors);
  await Promise.all(doors.map(({ door }) => door.giveMembers(given)));
}
