import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { dateOf, instantAt } from '../domain/calendar/instant.ts';
import { writtenDate } from '../domain/calendar/written-date.ts';
import { anchorOf, calendarOf } from '../domain/plan/shift.ts';
import { realPlan } from '../worker/plan-file.ts';
import { failureLine, print } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';
import { beginning } from './pictures/beginning.ts';
import { openCamera, pictureList } from './pictures/camera.ts';
import { desk, firstDossier } from './pictures/dossiers.ts';
import { restOfSeason } from './pictures/later.ts';
import { picturedSystem } from './pictures/pictured-system.ts';
import { signingIn } from './pictures/signing-in.ts';
import { OFFSET } from './season-cast.ts';

/** `npm run pictures`: the pages of a season in every state, as pictures in `docs/pages`. */

takeNoArguments('pictures');
const folder = resolve('docs/pages');
let code = 0;
const system = await picturedSystem();
try {
  const camera = await openCamera(system.url, folder);
  try {
    const calendar = calendarOf(await realPlan());
    // people begin on a working morning
    const today = addWorkingDays(calendar, dateOf(await system.readClock(), OFFSET), 1);
    await system.skipTo(instantAt(today, '08:30', OFFSET));
    const campaign = await beginning(system, camera);
    await signingIn(camera, system.signInUrl);
    const session = anchorOf(campaign.plan);
    await firstDossier(camera, campaign.plan, {
      today: writtenDate(today),
      until: writtenDate(addWorkingDays(calendar, session, -1)),
      session: writtenDate(addWorkingDays(calendar, session, 1)),
    });
    await system.mailsLeave(campaign.id);
    await desk(camera);
    await restOfSeason(system, camera, campaign);
  } finally {
    await writeFile(join(folder, 'README.md'), pictureList(camera.taken));
    for (const one of camera.tooWide) print(`wider than its window: ${one}`);
    await camera.close();
  }
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size),
  );
  print(`${sizes.length} files, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} KB`);
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  code = 1;
}
await system.stop();
process.exit(code);
