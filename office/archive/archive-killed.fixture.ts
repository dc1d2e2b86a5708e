import { join } from 'node:path';
import { Readable } from 'node:stream';
import { archiveCampaign } from './archive-campaign.ts';
import { archiveSample } from './archive-sample.fixture.ts';

/** A process of its own that archives until a file doesn't come to its end, and says so: FOLDER. */
const [, , folder = ''] = process.argv;
const { campaign, reader } = await archiveSample(join(folder, 'files'));
const store = {
  open: async () => {
    process.stdout.write('writing\n');
    // nothing comes, and the process stays
    setInterval(() => undefined, 60_000);
    return { size: 1, stream: new Readable({ read: () => undefined }) };
  },
};
await archiveCampaign(campaign, { reader, store }, join(folder, 'luu-tru'), {
  kept: [join(folder, 'files')],
  told: () => undefined,
});
