import { type Context, Hono } from 'hono';
import { dateOf } from '../../domain/calendar/instant.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { isWordKind } from '../../domain/word-kind.ts';
import {
  checkTemplates,
  type GivenTemplate,
  giveTemplates,
  restoreTemplate,
  takeTemplate,
  takeVersion,
  templatesNow,
} from '../../office/paper-templates.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { WORD_KIND_WORDS, wordKindNamed } from '../../words/papers/word-kind-words.ts';
import { atWork } from '../at-work.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { disposition } from '../disposition.ts';
import { linkTo, type PageContext } from '../page.ts';
import { TEMPLATES_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { type Given, type GivenFile, templatesPage } from './templates-page.ts';

/** bytes: as many templates as there are, with pictures in some; each alone has a smaller limit (`template-check.ts`) */
const LARGEST_BODY = 24 * 1024 * 1024;

const isError = ({ findings }: GivenFile): boolean =>
  findings === 'unknown' || findings.some(({ severity }) => severity === 'error');

/** By the same way as `bontot templates`. @param writer null: everything is read alone */
export function templateRoutes(pages: Pages, writer: Pick<RecordsWriter, 'keepTemplate'> | null): Hono {
  const { shown, missing, own } = pages;
  const app = new Hono();

  const mayGive = ({ campaign, audience, acting }: PageContext): boolean => {
    const person = acting?.person ?? null;
    return (
      writer !== null &&
      person !== null &&
      isOfOffice(campaign.roster, person, audience.now, audience.utcOffset)
    );
  };
  const show = async (c: Context, context: PageContext, given: Given, status: 200 | 422 = 200) => {
    const templates = await templatesNow(context.reader);
    return c.html(templatesPage(context, { templates, mayGive: mayGive(context), given }), status);
  };

  app.get(
    TEMPLATES_PATH,
    shown(async (c, context) => {
      const asked = new Set(c.req.queries('given') ?? []);
      const kept: GivenFile[] = [];
      for (const { kind, own: newest } of await templatesNow(context.reader)) {
        if (newest === null || !asked.has(kind)) continue;
        const bytes = await takeVersion(context.reader, kind, newest.version);
        if (bytes === null) continue;
        const [one] = checkTemplates([{ kind, bytes }]);
        kept.push({ file: `${WORD_KIND_WORDS[kind].file}.docx`, findings: one?.findings ?? [] });
      }
      return await show(c, context, kept.length === 0 ? null : { kept });
    }),
  );

  app.get(
    `${TEMPLATES_PATH}/:name`,
    shown(async (c, { reader, audience }) => {
      const kind = wordKindNamed(c.req.param('name') ?? '');
      if (kind === null) return await missing(c);
      const version = c.req.query('version');
      const file =
        version === undefined
          ? await takeTemplate(reader, kind, dateOf(audience.now, audience.utcOffset))
          : await takeVersion(reader, kind, Number(version));
      if (file === null) return await missing(c);
      return c.body(new Uint8Array(file), 200, {
        'content-type': CONTENT_TYPES.docx,
        'content-disposition': disposition('attachment', `${WORD_KIND_WORDS[kind].file}.docx`),
        'cache-control': 'private, no-store',
      });
    }),
  );

  if (writer === null) return app;
  const acted = atWork(pages);

  app.post(
    TEMPLATES_PATH,
    bounded(LARGEST_BODY),
    own,
    acted(async (c, context, person) => {
      if (!mayGive(context)) return await missing(c);
      const files = (await c.req.formData()).getAll('files').filter((one) => typeof one !== 'string');
      const unknown: GivenFile[] = [];
      const known: (GivenTemplate & { file: string })[] = [];
      for (const one of files) {
        if (one.size === 0 && one.name === '') continue;
        const kind = wordKindNamed(one.name);
        if (kind === null) unknown.push({ file: one.name, findings: 'unknown' });
        else known.push({ file: one.name, kind, bytes: new Uint8Array(await one.arrayBuffer()) });
      }
      const checked = unknown.length > 0 ? checkTemplates(known) : await giveTemplates(writer, known, person);
      const refused = [...unknown, ...checked.filter(isError)];
      if (refused.length > 0 || known.length === 0) return await show(c, context, { refused }, 422);
      const query = known.map(({ kind }) => `given=${encodeURIComponent(kind)}`).join('&');
      return c.redirect(linkTo(context, `${TEMPLATES_PATH}?${query}`), 303);
    }),
  );

  app.post(
    `${TEMPLATES_PATH}/restore`,
    bounded(LARGEST_BODY),
    own,
    acted(async (c, context, person) => {
      const kind = (await c.req.formData()).get('kind');
      if (!mayGive(context) || !isWordKind(kind)) return await missing(c);
      await restoreTemplate(writer, kind, person);
      return c.redirect(linkTo(context, TEMPLATES_PATH), 303);
    }),
  );
  return app;
}
