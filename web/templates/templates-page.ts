import { html } from 'hono/html';
import type { TemplateFinding } from '../../domain/template-finding.ts';
import { type TemplateNow, templateSince } from '../../office/paper-templates.ts';
import type { TemplateVersion } from '../../records/word-rows.ts';
import { momentWords } from '../../words/dates.ts';
import { templatePageTexts } from '../../words/pages/template-texts.ts';
import { templateFindingWords } from '../../words/papers/template-finding-words.ts';
import { findingPlace, templateName } from '../../words/papers/template-words.ts';
import { TEMPLATE_NAMES, templateFile, wordKindName } from '../../words/papers/word-kind-words.ts';
import { deskPage } from '../desk/desk-frame.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { TEMPLATES_PATH } from '../paths.ts';

/** The templates of papers for Word: which are in use, those that were given, and the form that takes new ones. */

/** A file that was given, with what was found in it; `unknown`: nobody can say of which paper it is. */
export interface GivenFile {
  file: string;
  findings: readonly TemplateFinding[] | 'unknown';
}

/** What came of giving files; null where the page is only looked at. */
export type Given = { refused: readonly GivenFile[] } | { kept: readonly GivenFile[] } | null;

export interface TemplatesShown {
  templates: readonly TemplateNow[];
  /** whether whoever looks may give some */
  mayGive: boolean;
  given: Given;
}

function findingLine(finding: TemplateFinding, { audience }: PageContext): Html {
  const texts = templatePageTexts(audience.lang);
  const { severity } = finding;
  const about = findingPlace(finding, audience.lang);
  return html`<li><span class="tag${severity === 'error' ? ' late' : ''}">${texts[severity]}</span> ${about.length === 0 ? '' : html`<b>${about.join(' ')}</b>: `}${templateFindingWords(finding)[audience.lang]}</li>`;
}

function fileFindings({ file, findings }: GivenFile, context: PageContext): Html {
  const texts = templatePageTexts(context.audience.lang);
  if (findings === 'unknown')
    return html`<h3 class="mono">${file}</h3><ul class="rows"><li><span class="tag late">${texts.error}</span> ${texts.unknownName}</li></ul><p class="small">${texts.names}: ${TEMPLATE_NAMES.map((name) => `${name}.docx`).join(', ')}</p>`;
  const lines =
    findings.length === 0
      ? html`<p class="small">${texts.fine}</p>`
      : html`<ul class="rows">${findings.map((one) => findingLine(one, context))}</ul>`;
  return html`<h3 class="mono">${file}</h3>${lines}`;
}

function givenNote(given: Given, context: PageContext): Html | '' {
  if (given === null) return '';
  const texts = templatePageTexts(context.audience.lang);
  const note = (late: boolean, words: string, files: readonly GivenFile[]) =>
    html`<section class="note${late ? ' is-late' : ''}" role="${late ? 'alert' : 'status'}" aria-labelledby="h-given"><h2 id="h-given">${words}</h2>${files.map((one) => fileFindings(one, context))}</section>`;
  if ('kept' in given) return note(false, texts.kept(given.kept.length), given.kept);
  const { refused } = given;
  return note(true, refused.length === 0 ? texts.none : texts.refused(refused.length), refused);
}

function versionLine(version: TemplateVersion, context: PageContext): Html {
  const { lang, names } = context.audience;
  const texts = templatePageTexts(lang);
  const { kind, givenBy } = version;
  const when = texts.given(
    momentWords(version.givenAt, context.audience),
    givenBy === null ? null : names.person(givenBy),
  );
  const path = linkTo(context, `${TEMPLATES_PATH}/${templateFile(kind)}?version=${version.version}`);
  const words =
    version.sha256 === null
      ? texts.wentBack(version.version)
      : html`<a href="${path}" download>${templateName(version, lang)}</a>`;
  return html`<li>${words} <span class="muted">${when}</span></li>`;
}

function templateRow(
  one: TemplateNow,
  { mayGive }: Pick<TemplatesShown, 'mayGive'>,
  context: PageContext,
): Html {
  const { lang } = context.audience;
  const texts = templatePageTexts(lang);
  const { kind, own, versions } = one;
  const name = wordKindName(kind, lang);
  const restore =
    own === null || !mayGive
      ? ''
      : html`<form method="post" action="${linkTo(context, `${TEMPLATES_PATH}/restore`)}"><input type="hidden" name="kind" value="${kind}"><button class="btn second">${texts.restore}<span class="vh">: ${name}</span></button></form>`;
  const before =
    versions.length === 0
      ? ''
      : html`<details><summary>${texts.before}</summary><ul class="rows small">${versions.map((version) => versionLine(version, context))}</ul></details>`;
  return html`<tr role="row"><th role="rowheader" scope="row">${name}<br><a class="small" href="${linkTo(context, `${TEMPLATES_PATH}/${templateFile(kind)}`)}" download>${texts.take}<span class="vh">: ${name}</span></a></th><td role="cell" data-label="${texts.now}">${templateName(own, lang)}${restore}${before}</td><td role="cell" data-label="${texts.thisCampaign}">${templateName(templateSince(one, context.campaign.startedAt), lang)}</td></tr>`;
}

export function templatesPage(context: PageContext, shown: TemplatesShown): Html {
  const texts = templatePageTexts(context.audience.lang);
  const head = (words: string) => html`<th role="columnheader" scope="col">${words}</th>`;
  const form = shown.mayGive
    ? html`<form class="form" method="post" enctype="multipart/form-data" action="${linkTo(context, TEMPLATES_PATH)}"><div class="field"><label for="files">${texts.files}</label><input class="in" type="file" id="files" name="files" multiple required accept=".docx"></div><p class="acts"><button class="btn">${texts.giveIt}</button></p></form>`
    : html`<p class="muted">${texts.readOnly}</p>`;
  return deskPage(
    context,
    texts.title,
    html`<h1>${texts.title}</h1><p class="muted">${texts.lead}</p>
${givenNote(shown.given, context)}
<section class="sec" aria-labelledby="h-give"><header><h2 id="h-give">${texts.give}</h2></header><p>${texts.giveHow}</p>${form}</section>
<section class="sec" aria-labelledby="h-templates"><header><h2 id="h-templates">${texts.inUse}</h2></header><table role="table" class="tbl labelled templates"><caption class="vh">${texts.inUse}</caption><thead role="rowgroup"><tr role="row">${head(texts.paper)}${head(texts.now)}${head(texts.thisCampaign)}</tr></thead><tbody role="rowgroup">${shown.templates.map((one) => templateRow(one, shown, context))}</tbody></table></section>`,
  );
}
