import { Hono } from 'hono';
import type { Minutes } from '../../domain/case/case-content.ts';
import { minutesProof, minutesVersion } from '../../domain/minutes/minutes-proof.ts';
import type { Acting } from '../acting/acting.ts';
import { takenOf } from '../acting/taken.ts';
import { deedsNow } from '../deeds-now.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { EXCHANGED } from './minutes-exchange.ts';
import { minutesPage } from './minutes-page.ts';
import { minutesProofPage, type ProvenMinutes } from './minutes-proof-page.ts';
import { sinceRound } from './minutes-since.ts';
import { PROVING, provenDeeds } from './proven-deeds.ts';

/** more than there can be: rounds are bounded, and so are versions */
const MOST_EXCHANGED = 1_000;

/** What is proved of a version: what is shown of it beside what the journal recorded when its agreement ended. */
async function provenMinutes(
  { reader, campaign }: Pick<PageContext, 'reader' | 'campaign'>,
  cell: string,
  minutes: Minutes,
): Promise<ProvenMinutes> {
  const { version } = minutes;
  const [ended, entries] = await Promise.all([
    reader.happenedAt(campaign.id, cell, { of: 'minutes', version }),
    reader.journal(campaign.id, { subject: cell, types: PROVING, limit: MOST_EXCHANGED, order: 'oldest' }),
  ]);
  const stood = ended === null ? null : await reader.caseAt(campaign.id, cell, ended);
  const asLocked = minutesVersion(stood?.content ?? {}, version);
  return {
    minutes,
    proof: minutesProof(minutes, asLocked),
    ended,
    deeds: provenDeeds(minutes, entries, ended),
  };
}

/** The pages of a cell's minutes: what they say, and the proof that it is what was signed. */
export function minutesRoutes(
  { shown, missing }: Pages,
  { client }: { client: Acting['client'] | undefined },
): Hono {
  const app = new Hono();
  app.get(
    '/cells/:cell/minutes',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const row = await reader.cell(campaign.id, cell);
      if (row === null) return missing(c);
      const [content, exchanged, deeds, taken] = await Promise.all([
        reader.caseContent(campaign.id, cell),
        reader.journal(campaign.id, {
          subject: cell,
          types: EXCHANGED,
          limit: MOST_EXCHANGED,
          order: 'oldest',
        }),
        deedsNow(client, context, cell, EXCHANGED),
        takenOf(c, context, cell),
      ]);
      const { minutes } = content;
      const round = minutes == null ? null : await sinceRound(context, cell, minutes, exchanged);
      return c.html(minutesPage(context, row, content, exchanged, round, { deeds, taken }));
    }),
  );
  app.get(
    '/cells/:cell/minutes/proof',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      if ((await reader.cell(campaign.id, cell)) === null) return missing(c);
      const { minutes = null, earlierMinutes = [] } = await reader.caseContent(campaign.id, cell);
      const all = [...earlierMinutes, ...(minutes === null ? [] : [minutes])];
      const asked = c.req.query('version');
      // without a version: the newest that can be proved
      const newest = all.findLast(({ hash }) => hash !== null) ?? all.at(-1) ?? null;
      const one = asked === undefined ? newest : all.find(({ version }) => String(version) === asked);
      if (one === undefined) return missing(c);
      const proven = one === null ? null : await provenMinutes(context, cell, one);
      return c.html(minutesProofPage(context, cell, proven, all));
    }),
  );
  return app;
}
