import { z } from 'zod';
import { ASSUMPTIONS } from './assumption.ts';
import { fileRefSchema } from './dossier/file-ref.ts';
import { failedTemplateSchema } from './failed-template.ts';
import { givenIdSchema } from './id.ts';
import { NOTICE_ACTION_NAMES, toldGivenSchema, toldReasonSchema } from './obligation/notice-action.ts';
import { refusalSchema } from './refusal.ts';

/**
 * What the command line of a person elsewhere asks of a system, and is answered. Who asks is said by the token of a
 * session that was opened for a terminal, and by nothing in the message.
 */

/** Where it is asked. Who is at a terminal is asked below `/terminal` and where it is left. */
export const TERMINAL_PATHS = {
  signIn: '/sign-in/terminal',
  signOut: '/sign-out/terminal',
  records: '/terminal/records',
  mark: '/terminal/mark',
  papers: '/terminal/papers',
  file: '/terminal/file',
  files: '/terminal/files',
  events: '/terminal/events',
  send: '/terminal/send',
  members: '/terminal/members',
  foresee: '/terminal/foresee',
  notice: '/terminal/notice',
} as const;

/** bytes: a few files of the largest size */
export const LARGEST_SENDING = 90 * 1024 * 1024;
/** files that are stored at once */
const MOST_FILES = 200;
/** events that are foreseen one after the other */
const MOST_FORESEEN = 20;

export const terminalCodeSchema = z.strictObject({ code: z.string().max(60) });

/** The answer to a code: a session, by its token, and whose it is. */
export const admittedSchema = z.object({
  token: z.string().min(1),
  person: z.string(),
  name: z.string(),
  campaign: z.string(),
  /** ms; it is over then, or earlier when it isn't used */
  until: z.number(),
});
export type Admitted = z.infer<typeof admittedSchema>;

/** What differs after every change that whoever asks could see. */
export const markSchema = z.object({ mark: z.string() });
export type MarkElsewhere = z.infer<typeof markSchema>;

export const papersAskedSchema = z.strictObject({ subject: z.string() });
export type PapersAsked = z.infer<typeof papersAskedSchema>;

/** Below the folder that somebody names, and nowhere else. */
const isBelow = (path: string): boolean =>
  path.split('/').every((part) => /^[^\\/:]+$/.test(part) && part !== '.' && part !== '..');
const belowFolder = z.string().refine(isBelow, 'expected a path below a folder');
/** Papers as they would be written, each under its path. */
export const papersSchema = z.array(
  z.object({
    path: belowFolder,
    content: z.string(),
    /** the same for Word, in base64; null of what isn't written for Word, and of a system that sends none */
    word: z
      .object({
        path: belowFolder,
        content: z.base64(),
        /** the template of the office that couldn't say it */
        failed: failedTemplateSchema.nullable().default(null),
      })
      .nullable()
      .default(null),
  }),
);
export type PaperElsewhere = z.infer<typeof papersSchema>[number];

/** A file that the case of a cell names, by the hash of its bytes; it is answered with these. */
export const fileAskedSchema = z.strictObject({ subject: z.string(), sha256: z.string() });
export type FileAsked = z.infer<typeof fileAskedSchema>;

/** Files to be stored for a cell, in a form under `files`; each comes along under `file`, in this order. */
export const filesSchema = z.strictObject({
  subject: z.string(),
  /** what each is called */
  names: z.array(z.string()).min(1).max(MOST_FILES),
});
export type FilesElsewhere = z.infer<typeof filesSchema>;
export const filesTakenSchema = z.array(fileRefSchema);

/** What somebody sends; what is wrong with it is for the door of the case to say. */
const sentSchema = z.strictObject({
  subject: z.string(),
  type: z.string(),
  payload: z.unknown().optional(),
  /** somebody else, whose paper the office enters; left out: whoever asks */
  as: z.string().optional(),
  /** who enters it then; nobody but whoever asks */
  enteredBy: z.string().optional(),
  on: z.string().optional(),
  document: z.string().optional(),
});
export type SentElsewhere = z.infer<typeof sentSchema>;

/** In a form under `sending`; files come along under `file`, filled forms of self-scores under `form`, in this order. */
export const sendingSchema = z.strictObject({
  ...sentSchema.shape,
  id: givenIdSchema,
  /** what the payload calls each file that comes along; null where names of files in it mean none */
  files: z.array(z.string()).nullable(),
  /** what each form is called */
  forms: z.array(z.string()),
});
export type SendingElsewhere = z.infer<typeof sendingSchema>;

/** What it was taken as, and whether readers see it already. */
export const takenSchema = z.object({
  eventId: z.string(),
  /** 0 to those who don't see all of the case's entries */
  seq: z.number(),
  at: z.number(),
  shown: z.boolean(),
});
export type TakenElsewhere = z.infer<typeof takenSchema>;

/** A list of members, in a form under `list`; its workbook comes along under `file`. */
export const membersSchema = z.strictObject({
  ...sentSchema.pick({ as: true, enteredBy: true, on: true, document: true }).shape,
  id: givenIdSchema,
  /** the only cell to take of it; left out: all */
  cell: z.string().optional(),
  /** names of those who are other people than those of the same name in their cells */
  newcomers: z.array(z.string().max(200)).max(1_000).optional(),
  /** false: it is read and checked alone */
  send: z.boolean(),
});
export type MembersElsewhere = z.infer<typeof membersSchema>;

/** What came of it. */
export const membersTakenSchema = z.object({
  /** what each cell's list becomes, and what is wrong with it: as the office reads it */
  cells: z.array(z.unknown()),
  problems: z.array(z.unknown()),
  /** null: nothing was sent */
  sent: z
    .object({
      added: z.number(),
      changed: z.number(),
      refused: z.number(),
      lists: z.array(z.object({ cell: z.string(), members: z.number(), refusal: refusalSchema.nullable() })),
    })
    .nullable(),
});
export type MembersTaken = z.infer<typeof membersTakenSchema>;

export const foreseeSchema = z.strictObject({
  sendings: z.array(sentSchema).min(1).max(MOST_FORESEEN),
  assume: z.enum(ASSUMPTIONS),
});
export type ForeseeElsewhere = z.infer<typeof foreseeSchema>;

export const eventsSchema = z.strictObject({ subject: z.string(), as: z.string().optional() });
export type EventsElsewhere = z.infer<typeof eventsSchema>;
export const validTypesSchema = z.array(z.string());

/** What is wrong with it is for the mailroom to say. */
export const noticeSchema = z.strictObject({
  notice: z.string(),
  action: z.enum(NOTICE_ACTION_NAMES),
  /** nobody but whoever asks */
  as: z.string().optional(),
  told: toldGivenSchema.optional(),
  reason: toldReasonSchema.optional(),
});
export type NoticeElsewhere = z.infer<typeof noticeSchema>;

/** Why something was not done: a code for scripts, a sentence in both languages, and what else it brings along. */
export const failureAnswerSchema = z.object({
  error: z.object({
    code: z.string(),
    kind: z.enum(['refused', 'usage', 'unreachable']),
    words: z.object({ vi: z.string(), en: z.string() }),
    refusal: refusalSchema.exactOptional(),
    details: z.unknown().optional(),
  }),
});
export type FailureAnswer = z.infer<typeof failureAnswerSchema>;
