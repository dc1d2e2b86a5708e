import pc from 'picocolors';
import { campaignIdOf } from '../client/client.ts';
import { readConfig } from './config.ts';
import { type EmbeddedSystem, startEmbedded } from './embedded.ts';
import { firstLook } from './first-look.ts';
import { comingSeason, realPlan } from './plan-file.ts';
import { failureLine, say, showProgress } from './say.ts';

/** `npm start`: the whole system in one process. The first time it starts the real plan, moved to the coming season. */

const RECORDED_WITHIN = 20_000;

async function campaignAtHand({ client, reader }: EmbeddedSystem): Promise<string> {
  const [newest] = (await reader.campaigns()).sort((a, b) => b.startedAt - a.startedAt);
  if (newest !== undefined) return newest.id;
  const plan = comingSeason(await realPlan(), Date.now());
  const campaign = await client.startCampaign(plan, campaignIdOf(plan));
  for (const until = Date.now() + RECORDED_WITHIN; (await reader.campaign(campaign)) === null; ) {
    if (Date.now() > until)
      throw new Error(`đợt ${campaign} chưa được ghi / campaign ${campaign} has not been recorded`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return campaign;
}

const begun = Date.now();
let system: EmbeddedSystem;
try {
  system = await startEmbedded(readConfig(process.env), showProgress);
} catch (error) {
  process.stderr.write(`${pc.red('Không khởi động được')} / did not start: ${failureLine(error)}\n`);
  process.exit(1);
}

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  say('\nĐang dừng… / stopping…');
  await system.stop();
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
void system.broken.then((part) => {
  if (stopping) return;
  process.stderr.write(`${part} đã dừng ngoài ý muốn / has ended by itself\n`);
  void stop(1);
});

try {
  const campaign = await campaignAtHand(system);
  const lines = await firstLook(system.client, system.reader, campaign, Date.now());
  say();
  say(`${pc.bold('Bốn Tốt')} sẵn sàng sau ${((Date.now() - begun) / 1000).toFixed(1)} giây / is ready`);
  say(`  Bảng chung / dashboard   ${pc.underline(system.url)}`);
  say(`  Thư đi / outbox          ${system.outbox}`);
  say('  Lệnh / commands          npx bontot --help');
  say();
  for (const line of lines) say(line);
  say();
  say(
    pc.dim(
      'Ctrl-C để dừng; lần sau khởi động lại, mọi việc còn nguyên. / Ctrl-C stops; start again and everything is where it was.',
    ),
  );
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  await stop(1);
}
