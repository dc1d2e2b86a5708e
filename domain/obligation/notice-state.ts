import type { Instant } from '../calendar/instant.ts';
import type { Notice, ObligationView, StepId } from '../journal/journal.ts';

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

/** The `detail` of a notice that counts as sent on trial: its mail is a file in a folder. */
export const IN_FOLDER = 'folder';

/** One notice for one person, as the outbox has it. */
export interface OutboxNotice {
  subject: string;
  person: string;
  role: 'to' | 'copy';
  notice: Pick<Notice, 'key'>;
  state: NoticeState;
  /** ms; when it came into its state */
  changedAt: Instant;
  detail: string | null;
}

/** What may be said of a notice: `asked` while the outbox doesn't know it, `inFolder` instead of sent on trial. */
export type ToldState = (typeof FOREMOST)[number];

export const toldState = ({ state, detail }: Pick<OutboxNotice, 'state' | 'detail'>): ToldState =>
  state === 'sent' && detail === IN_FOLDER ? 'inFolder' : state;

const HEARD: readonly ToldState[] = ['sent', 'inFolder', 'told'];

/** Whether a notice in this state has reached its person, as far as anybody can know. */
export const isHeard = (state: ToldState): boolean => HEARD.includes(state);

/** A step of a ladder whose notice was asked for, with what has become of it. */
export interface AskedStep {
  step: StepId;
  /** when it was asked for, ms */
  askedAt: Instant;
  state: ToldState;
  /** when the first holder heard of it, ms; null while none has */
  heardAt: Instant | null;
  /** of each holder; people who get a copy don't count */
  states: ToldState[];
}

/**
 * Joins the steps that an obligation asked for with their notices: what is shown as sent is a row that was sent.
 *
 * @param rows of the obligation's subject; those of others and of other notices are passed over
 */
export function askedSteps(
  { asked }: Pick<ObligationView, 'asked'>,
  rows: readonly OutboxNotice[],
): AskedStep[] {
  return asked.map(({ step, at, key }) => {
    const own = rows.filter(({ notice, role }) => notice.key === key && role === 'to');
    const states = own.map(toldState);
    const heard = own.filter((row) => isHeard(toldState(row))).map(({ changedAt }) => changedAt);
    return {
      step,
      askedAt: at,
      state: FOREMOST.find((state) => states.includes(state)) ?? 'asked',
      heardAt: heard.length === 0 ? null : Math.min(...heard),
      states,
    };
  });
}
