import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { Failure } from '../../domain/failure.ts';
import { readFilledTeamForm, type TeamFormRead } from '../../office/team-form.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { teamFormTexts } from '../../words/pages/team-form-texts.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { idOf } from '../forms/form-html.ts';
import { type FormNotTaken, formFindings, teamFormPage } from '../inspection/team-form-page.ts';
import type { Html, PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { begun, draftPlace, type FormPlace, restored } from './draft-state.ts';
import type { Formed } from './form-routes.ts';
import { formShown } from './form-shown.ts';
import { type SheetRow, type WithSheet, withSheet } from './sheet-rows.ts';
import { startingPayload } from './starting-values.ts';

/** bytes: no form of the team is larger */
const LARGEST_SHEET = 4 * 1024 * 1024;

/** What a row is about. */
function whatOf({ campaign, audience }: PageContext, place: FormPlace, { list, about }: SheetRow): string {
  const { subject = '', criterion = '', document, point } = about;
  const documents = campaign.plan.dossier.onSiteDocuments;
  return {
    scores: () => audience.names.criterion(`${subject}.${criterion}`),
    documents: () => documents.find(({ id }) => id === document)?.title ?? document ?? '',
    verified: () => place.named.content.review?.points.find(({ id }) => id === point)?.text ?? point ?? '',
  }[list]();
}

/** What was read, and what of it is to be looked at, above the form that it has filled. */
function readNote(
  context: PageContext,
  place: FormPlace,
  { name, read, replaced, contested }: { name: string; read: TeamFormRead } & WithSheet,
): Html {
  const { lang } = context.audience;
  const texts = teamFormTexts(lang);
  const { scores, documents, verified, alike, findings } = read;
  const lines = replaced.map(
    (one) =>
      html`<li>${texts.replaced(whatOf(context, place, one), one.before, one.after === '' ? texts.empty : one.after)}</li>`,
  );
  const ways = contested.map(
    (one) => html`<li><a href="#${idOf(one.name)}">${whatOf(context, place, one)}</a></li>`,
  );
  return html`<section class="note" role="status"><p>${texts.filled(name, scores.length, documents.length, verified.length)} <b>${texts.notSent}</b></p>
${alike === 0 ? '' : html`<p>${texts.alike(alike)}</p>`}${ways.length === 0 ? '' : html`<p><b>${texts.choose(ways.length)}</b></p><ul>${ways}</ul>`}${formFindings(findings, lang)}
${lines.length === 0 ? '' : html`<p>${texts.overDraft}</p><ul>${lines}</ul>`}</section>`;
}

/** A filled form for Excel that is given back: it is read into the form of its event, and nothing is sent. */
export function sheetRoutes(app: Hono, formed: Formed, { missing }: Pick<Pages, 'missing'>): void {
  const pattern = '/do/:subject/:type/sheet';
  const ofTeam: typeof formed = (act) =>
    formed(async (c, context, place) => {
      c.header('cache-control', 'no-store');
      // what the team enters for somebody else on paper is typed
      return place.type === 'inspection.record' && place.of === null
        ? await act(c, context, place)
        : missing(c);
    });

  app.get(
    pattern,
    ofTeam(async (c, context, { subject }) => c.html(teamFormPage(context, subject, null))),
  );

  /** What is wrong with it, or what it says. */
  async function readIn(
    context: PageContext,
    { subject, named }: FormPlace,
    file: File,
  ): Promise<TeamFormRead | FormNotTaken> {
    const { campaign, audience } = context;
    const texts = teamFormTexts(audience.lang);
    try {
      const bytes = Buffer.from(await file.arrayBuffer());
      const read = await readFilledTeamForm({ name: file.name, bytes }, campaign, subject, named.content);
      if (read.findings.some(({ severity }) => severity === 'error'))
        return { sentence: texts.wrong(file.name), findings: read.findings };
      if (read.scores.length + read.documents.length + read.verified.length > 0) return read;
      const alike = read.alike === 0 ? '' : ` ${texts.alike(read.alike)}`;
      return { sentence: `${texts.nothing(file.name)}${alike}`, findings: read.findings };
    } catch (error) {
      const said = error instanceof Failure ? failureSentence(error) : null;
      if (said === null) throw error;
      return { sentence: `${texts.wrong(file.name)}: ${said[audience.lang]}`, findings: [] };
    }
  }

  async function take(c: Context, context: PageContext, place: FormPlace): Promise<Response> {
    const { campaign, audience } = context;
    const { form: file } = await c.req.parseBody();
    const answer =
      file instanceof File && file.name !== ''
        ? await readIn(context, place, file)
        : { sentence: teamFormTexts(audience.lang).noFile, findings: [] };
    if ('sentence' in answer) return c.html(teamFormPage(context, place.subject, answer), 422);
    const kept = await context.reader.draft(draftPlace(campaign.id, place));
    const starting = startingPayload(place.type, campaign.plan, place.named, audience);
    const form =
      kept === null
        ? begun(place, new Map(encode(formFieldsOf(place.type), starting, audience.utcOffset)))
        : restored(place, kept);
    const sheet = withSheet(form.values, answer, audience.utcOffset);
    const name = file instanceof File ? file.name : '';
    const given = readNote(context, place, { name, read: answer, ...sheet });
    // the page keeps it as a draft, as if it had been typed
    const filled = { ...form, values: sheet.values, draft: { ...form.draft, isNew: true } };
    return c.html(formShown(context, filled, { given }));
  }
  app.post(pattern, bounded(LARGEST_SHEET), ofTeam(take));
}
