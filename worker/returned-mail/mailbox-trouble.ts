import type { CampaignClient } from '../../client/client.ts';
import type { Database } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { changeTrouble } from '../../records/troubles.ts';
import { inBoth } from '../../words/in-both.ts';
import { mailboxUnread } from '../../words/start-words.ts';

const KIND = 'mailboxUnread' as const;
/** Looks that fail one after the other before it is trouble: a mail server may be started anew within a minute. */
const TRIES = 3;

export interface MailboxWatched {
  db: Database;
  client: Pick<CampaignClient, 'wakeMailroom'>;
  /** for whoever runs the installation */
  warn(line: string): void;
}

/** What the mail server said, or why it could not be asked. */
function whyOf(failed: unknown): string {
  if (!(failed instanceof Error)) return String(failed);
  const said = 'responseText' in failed && typeof failed.responseText === 'string' ? failed.responseText : '';
  return said === '' ? failed.message : `${failed.message}: ${said}`;
}

/**
 * Keeps of each running campaign whether the mailbox of returned mails can be read.
 *
 * @returns to be told after each look why it failed; null: it did not
 */
export function mailboxTrouble({ db, client, warn }: MailboxWatched): (failed: unknown) => Promise<void> {
  const reader = createReader(db);
  let failures = 0;
  /** what an earlier process has recorded is settled by the first look that succeeds */
  let isSettled = false;

  async function change(campaign: string, detail: string | null): Promise<void> {
    const at = { campaign, subject: 'mailroom', kind: KIND, ref: '' };
    const begun = await changeTrouble(db, at, detail, Date.now());
    if (begun) await client.wakeMailroom(campaign);
  }

  return async (failed) => {
    failures = failed === null ? 0 : failures + 1;
    if (failures === 1) warn(inBoth(mailboxUnread(whyOf(failed))));
    if (failed === null ? isSettled : failures < TRIES) return;
    for (const { id, standing } of await reader.campaigns()) {
      const isOpen = (await reader.troubles(id)).some(({ kind }) => kind === KIND);
      if (failed === null ? isOpen : !standing.ended)
        await change(id, failed === null ? null : whyOf(failed));
    }
    isSettled = failed === null;
  };
}
