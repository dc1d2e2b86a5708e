import type { Instant } from '../calendar/instant.ts';
import type { Notice } from '../journal/journal.ts';
import type { Bounced, Told } from './notice-action.ts';

/** Of several people's notices the first of these stands for all: that they were told, before what keeps them from it. */
const FOREMOST = [
  'sent',
  'inFolder',
  'told',
  'toBeTold',
  'failed',
  'held',
  'queued',
  'withdrawn',
  'asked',
] as const;

/**
 * What has become of a notice for one person: queued → sent | failed | withdrawn | toBeTold → told; held by the office
 * in between.
 */
export type NoticeState = Exclude<ToldState, 'asked' | 'inFolder'>;

/** As the outbox tells them apart: of several people's notices the first of these stands before the others. */
export const OUTBOX_STATES = FOREMOST.filter((state): state is OutboxState => state !== 'asked');
export type OutboxState = Exclude<ToldState, 'asked'>;

/** The `detail` of a notice that counts as sent on trial: its mail is a file in a folder. */
export const IN_FOLDER = 'folder';

/** One notice for one person, as the outbox has it. */
export interface OutboxNotice {
  subject: string;
  person: string;
  role: 'to' | 'copy';
  notice: Pick<Notice, 'key' | 'about' | 'step' | 'at'>;
  state: NoticeState;
  /** ms; when it came into its state */
  changedAt: Instant;
  detail: string | null;
  /** how its person was told; null of one that wasn't, or of whom nobody has said it */
  told: Told | null;
  /** its mail came back */
  bounced: Bounced | null;
}

/** What may be said of a notice: `asked` while the outbox doesn't know it, `inFolder` instead of sent on trial. */
export type ToldState = (typeof FOREMOST)[number];

export const toldState = ({ state, detail }: Pick<OutboxNotice, 'state' | 'detail'>): OutboxState =>
  state === 'sent' && detail === IN_FOLDER ? 'inFolder' : state;

const HEARD: readonly ToldState[] = ['sent', 'inFolder', 'told'];

/** Whether a notice in this state has reached its person, as far as anybody can know. */
export const isHeard = (state: ToldState): boolean => HEARD.includes(state);

/** When a notice has reached its person, or came into the state it is in: who was told knew it before it was recorded. */
export const reachedAt = ({ changedAt, told }: Pick<OutboxNotice, 'changedAt' | 'told'>): Instant =>
  told?.at ?? changedAt;

/** What may be said of the notices of several people; where the outbox has none, it was only asked for. */
export const foremostOf = (states: readonly ToldState[]): ToldState =>
  FOREMOST.find((state) => states.includes(state)) ?? 'asked';
