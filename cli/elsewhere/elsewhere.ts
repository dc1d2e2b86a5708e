import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { hc } from 'hono/client';
import { z } from 'zod';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { FailedTemplate } from '../../domain/failed-template.ts';
import { Failure } from '../../domain/failure.ts';
import {
  type EventsElsewhere,
  type FileAsked,
  type FilesElsewhere,
  type ForeseeElsewhere,
  filesTakenSchema,
  type MembersElsewhere,
  type MembersTaken,
  markSchema,
  membersTakenSchema,
  type NoticeElsewhere,
  type PapersAsked,
  papersSchema,
  type SendingElsewhere,
  type TakenElsewhere,
  TERMINAL_PATHS,
  takenSchema,
  validTypesSchema,
} from '../../domain/terminal-messages.ts';
import type { ChangedLine } from '../../office/foresee-changes.ts';
import type { ListedCell, ListProblem } from '../../office/members/member-list.ts';
import type { KeptFile } from '../../office/pdf/papers-in-pdf.ts';
import {
  type FileProblem,
  namesIn,
  problemOf,
  StoredFilesError,
} from '../../office/sending/enclosed-files.ts';
import { type FilesOf, namedFile, unplaced } from '../../office/stored-files.ts';
import type { FilledForm } from '../../office/team-form.ts';
import type { RecordsReader } from '../../records/reading.ts';
import type { ReadingDoor } from '../../records/reading-door.ts';
import { readerBehind } from '../../records/remote-reader.ts';
import { ELSEWHERE_FAILURES } from '../../words/cli/elsewhere.ts';
import { CommandFailure } from '../command-failure.ts';
import { bytesAt } from '../given-files.ts';
import { type Asker, answerElsewhere, askElsewhere, FailureElsewhere, UnansweredElsewhere } from './asked.ts';
import type { Login } from './logins.ts';

/** What came of a list of members. */
export interface MembersRead extends Pick<MembersTaken, 'sent'> {
  cells: ListedCell[];
  problems: ListProblem[];
}

/** A paper as a file, with the template of the office that couldn't say it. */
export interface PaperFile extends KeptFile {
  failed?: FailedTemplate | null;
}

/** A system elsewhere, as the person sees it who is logged in there. */
export interface Elsewhere {
  login: Login;
  reader: RecordsReader;
  /** a text that differs after every change that the person could see of the campaign that its command names */
  mark(): Promise<string>;
  /** @param beside folder of the payload's file, from which its files are read; null: names in it mean no files */
  send(
    campaign: string,
    sending: Omit<SendingElsewhere, 'id' | 'files' | 'forms'> & { id: string | undefined },
    enclosed: { beside: string | null; forms: readonly FilledForm[] },
  ): Promise<TakenElsewhere>;
  foresee(campaign: string, asked: ForeseeElsewhere): Promise<ChangedLine[]>;
  /** types of the events that the person could send now */
  sendable(campaign: string, asked: EventsElsewhere): Promise<string[]>;
  actOnNotice(campaign: string, asked: NoticeElsewhere): Promise<void>;
  /** Reads a list of members, and sends it where that is asked. @param bytes of the workbook */
  takeMembers(campaign: string, given: MembersElsewhere, bytes: Uint8Array): Promise<MembersRead>;
  /** every paper that the person may read: all pages, and behind them all files for Word */
  papers(campaign: string): Promise<PaperFile[]>;
  /** Stores files of this machine for a cell, all or none. @param paths by which they are called too */
  storeFiles(place: FilesOf, paths: readonly string[]): Promise<FileRef[]>;
  /** a file that the case of a cell names. @param sha256 at least the first letters of its hash */
  file(place: FilesOf, sha256: string): Promise<{ file: FileRef; stream: Readable }>;
}

const needsServer = ({ address }: Login) =>
  new CommandFailure('NEEDS_SERVER', ELSEWHERE_FAILURES.needsServer(address));

const aboutSchema = z.looseObject({ campaign: z.string().optional() });

function readerOf(
  login: Login,
  { campaign, isBackground }: Pick<Asker, 'campaign' | 'isBackground'>,
): RecordsReader {
  const door = hc<ReadingDoor>(new URL(TERMINAL_PATHS.records, login.address).href, {
    async fetch(...[input, init]: Parameters<typeof fetch>) {
      const body = typeof init?.body === 'string' ? init.body : null;
      // who asks is somebody in a campaign: the address says in which
      const about = body === null ? {} : aboutSchema.parse(JSON.parse(body));
      const { pathname } = new URL(String(input));
      return askElsewhere(
        { ...login, campaign: about.campaign ?? campaign, isBackground: isBackground === true },
        pathname,
        body,
      );
    },
  });
  const whole = async () => {
    throw needsServer(login);
  };
  const notHere = { campaigns: whole, campaignsOf: whole, campaignRecord: whole, erasures: whole };
  return { ...readerBehind(door), ...notHere, drafts: whole };
}

/** Every file that a payload names, read from this machine. @throws StoredFilesError with each that can't be read */
async function filesOf(payload: unknown, beside: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const problems: FileProblem[] = [];
  for (const { path, file } of namesIn(payload))
    try {
      if (!files.has(file)) files.set(file, await bytesAt(resolve(beside, file)));
    } catch (error) {
      problems.push(problemOf(path, file, error));
    }
  if (problems.length > 0) throw new StoredFilesError(problems);
  return files;
}

const anObject = (one: unknown): boolean => typeof one === 'object' && one !== null;
const membersReadSchema = membersTakenSchema.extend({
  cells: z.array(z.custom<ListedCell>(anObject)),
  problems: z.array(z.custom<ListProblem>(anObject)),
});
const problemsSchema = z.array(z.custom<FileProblem>(anObject));

/** @param id of the sending */
function sendingFailure(error: unknown, id: string): unknown {
  if (error instanceof Failure && error.kind === 'unreachable') return new UnansweredElsewhere(error, id);
  if (!(error instanceof FailureElsewhere) || error.code !== 'FILES_REFUSED') return error;
  const problems = problemsSchema.safeParse(error.details);
  return problems.success ? new StoredFilesError(problems.data) : error;
}

/** @param how which campaign its command names, and whether it goes on by itself */
export function elsewhere(login: Login, how: Pick<Asker, 'campaign' | 'isBackground'>): Elsewhere {
  const ask = (campaign: string, path: string, asked: unknown) =>
    answerElsewhere({ ...login, campaign }, path, JSON.stringify(asked));
  const reader = readerOf(login, how);
  return {
    login,
    reader,
    async mark() {
      return markSchema.parse(await answerElsewhere({ ...login, ...how }, TERMINAL_PATHS.mark, '{}')).mark;
    },
    async send(campaign, { id = randomUUID(), ...sending }, { beside, forms }) {
      const files = beside === null ? null : await filesOf(sending.payload, beside);
      const names = {
        files: files === null ? null : [...files.keys()],
        forms: forms.map(({ name }) => name),
      };
      const form = new FormData();
      form.append('sending', JSON.stringify({ ...sending, id, ...names } satisfies SendingElsewhere));
      for (const bytes of files?.values() ?? []) form.append('file', new Blob([bytes]), 'file');
      for (const { bytes } of forms) form.append('form', new Blob([new Uint8Array(bytes)]), 'form');
      const taken = await answerElsewhere({ ...login, campaign }, TERMINAL_PATHS.send, form).catch(
        (error: unknown) => {
          throw sendingFailure(error, id);
        },
      );
      return takenSchema.parse(taken);
    },
    async foresee(campaign, asked) {
      const lines = await ask(campaign, TERMINAL_PATHS.foresee, asked);
      return z.array(z.custom<ChangedLine>((line) => typeof line === 'object')).parse(lines);
    },
    async sendable(campaign, asked) {
      return validTypesSchema.parse(await ask(campaign, TERMINAL_PATHS.events, asked));
    },
    async actOnNotice(campaign, asked) {
      await ask(campaign, TERMINAL_PATHS.notice, asked);
    },
    async takeMembers(campaign, given, bytes) {
      const form = new FormData();
      form.append('list', JSON.stringify(given));
      form.append('file', new Blob([new Uint8Array(bytes)]), 'file');
      const path = TERMINAL_PATHS.members;
      const answer = await answerElsewhere({ ...login, campaign }, path, form).catch((error: unknown) => {
        throw given.send ? sendingFailure(error, given.id) : error;
      });
      return membersReadSchema.parse(answer);
    },
    async papers(campaign) {
      const cells = await reader.cells(campaign);
      const pages: PaperFile[] = [];
      const words: PaperFile[] = [];
      // one after the other: those of all cells together would be one very large answer
      for (const subject of ['campaign', ...cells.map(({ cell }) => cell)]) {
        const answer = await ask(campaign, TERMINAL_PATHS.papers, { subject } satisfies PapersAsked);
        for (const { path, content, word } of papersSchema.parse(answer)) {
          pages.push({ path, content });
          if (word !== null)
            words.push({
              path: word.path,
              content: Buffer.from(word.content, 'base64'),
              failed: word.failed,
            });
        }
      }
      return [...pages, ...words];
    },
    async storeFiles({ campaign, cell }, paths) {
      const named = paths.map((file) => ({ file }));
      const files = await filesOf(named, '.').catch((error: unknown) => {
        throw error instanceof StoredFilesError ? unplaced(error) : error;
      });
      const form = new FormData();
      form.append(
        'files',
        JSON.stringify({ subject: cell, names: [...files.keys()] } satisfies FilesElsewhere),
      );
      for (const bytes of files.values()) form.append('file', new Blob([bytes]), 'file');
      return filesTakenSchema.parse(
        await answerElsewhere({ ...login, campaign }, TERMINAL_PATHS.files, form),
      );
    },
    async file(place, sha256) {
      const file = await namedFile(reader, place, sha256);
      const asked = { subject: place.cell, sha256: file.sha256 } satisfies FileAsked;
      const from = { ...login, campaign: place.campaign };
      const { body } = await askElsewhere(from, TERMINAL_PATHS.file, JSON.stringify(asked));
      return { file, stream: body === null ? Readable.from([]) : Readable.fromWeb(body) };
    },
  };
}
