import { Hono } from 'hono';
import { dateOf } from '../../domain/calendar/instant.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { errorsIn } from '../../domain/template-finding.ts';
import { isWordKind } from '../../domain/word-kind.ts';
import {
  checkTemplates,
  type GivenTemplate,
  giveTemplates,
  restoreTemplate,
  type TemplateNow,
  takeTemplate,
  takeVersion,
  templatesNow,
} from '../../office/paper-templates.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { templateFile, wordKindNamed } from '../../words/papers/word-kind-words.ts';
import { atWork } from '../at-work.ts';
import { linkTo, type PageContext } from '../page.ts';
import { wordAnswer } from '../papers/word-answer.ts';
import { TEMPLATES_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { type Given, type GivenFile, templatesPage } from './templates-page.ts';

/** bytes: as many templates as there are, with pictures in some; each alone has a smaller limit (`template-check.ts`) */
const LARGEST_BODY = 24 * 1024 * 1024;

const isError = ({ findings }: GivenFile): boolean => findings === 'unknown' || errorsIn(findings) > 0;

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
  const pageOf = (context: PageContext, templates: readonly TemplateNow[], given: Given) =>
    templatesPage(context, { templates, mayGive: mayGive(context), given });
  const todayOf = ({ now, utcOffset }: PageContext['audience']) => dateOf(now, utcOffset);

  app.get(
    TEMPLATES_PATH,
    shown(async (c, context) => {
      const { reader, audience } = context;
      const templates = await templatesNow(reader);
      const asked = new Set(c.req.queries('given') ?? []);
      const given: (GivenTemplate & { file: string })[] = [];
      for (const { kind, own: newest } of templates)
        if (newest !== null && asked.has(kind)) {
          const bytes = await takeTemplate(reader, kind, todayOf(audience));
          given.push({ kind, file: templateFile(kind), bytes });
        }
      const kept = checkTemplates(given);
      return c.html(pageOf(context, templates, kept.length === 0 ? null : { kept }));
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
          ? await takeTemplate(reader, kind, todayOf(audience))
          : await takeVersion(reader, kind, Number(version));
      return file === null ? await missing(c) : wordAnswer(c, file, templateFile(kind));
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
      if (refused.length > 0 || known.length === 0)
        return c.html(pageOf(context, await templatesNow(context.reader), { refused }), 422);
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
