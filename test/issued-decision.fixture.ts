import { Readable } from 'node:stream';
import { pdf } from '../records/files/file-samples.fixture.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { MailRow, RecordsReader } from '../records/reading.ts';
import { decidedRecords } from '../web/sample-appraisal.fixture.ts';

/** A campaign in memory whose decisions are issued, with a signed paper that came back and a mail that went out. */
export async function issuedDecision(files: FileStore): Promise<{
  reader: RecordsReader;
  now: () => number;
  files: FileStore;
  decision: string;
  /** of the notice that went by it */
  mail: string;
}> {
  const { reader, campaign, now } = await decidedRecords();
  const [issued] = await reader.decisions(campaign.id);
  const sent = (await reader.notices(campaign.id)).find((row) => row.mail !== null);
  if (issued === undefined || sent === undefined) throw new TypeError('nothing was decided or sent');
  const scan = await files.put({
    campaign: campaign.id,
    cell: 'campaign',
    name: 'ban-ky.pdf',
    bytes: Readable.from([pdf()]),
  });
  const mail: MailRow = {
    id: sent.mail ?? '',
    campaign: campaign.id,
    person: sent.person,
    address: `${sent.person}@mau.example`,
    subject: 'Kính gửi',
    text: 'Kính gửi',
    html: '<p>Kính gửi</p>',
    messageId: sent.id,
    state: 'sent',
    attempts: 1,
    error: null,
    createdAt: now,
    sentAt: now,
    calendar: null,
    notices: [sent.id],
  };
  return {
    files,
    now: () => now,
    decision: issued.id,
    mail: sent.id,
    reader: {
      ...reader,
      mails: async () => [mail],
      async campaignContent(id) {
        const content = await reader.campaignContent(id);
        const { [issued.id]: decision, ...others } = content.decisions ?? {};
        if (decision === undefined) return content;
        return { ...content, decisions: { ...others, [issued.id]: { ...decision, scan } } };
      },
    },
  };
}
