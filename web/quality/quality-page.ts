import { html } from 'hono/html';
import {
  QUALITY_CODES,
  type QualityCode,
  type QualityFinding,
} from '../../domain/quality/quality-finding.ts';
import { qualitySentence, qualityWords } from '../../words/quality/quality-words.ts';
import { deedOf } from '../acting/pages.ts';
import { wayTo } from '../acting/way-to.ts';
import { deskPage, personLink } from '../desk/desk-frame.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { EXPORTS_PATH, SESSIONS_PATH } from '../paths.ts';

/** What is missing in the records or doesn't fit together, kind by kind, each with the way to where it stands. */

/** of one kind; how many there are is told of all */
export const MOST_SHOWN = 100;

/** The form by which a kind is mended for the whole campaign, to whoever may send it. */
const DEEDS: Partial<Record<QualityCode, FormEvent>> = {
  deputyMissing: 'person.replace',
  ofPlan: 'campaign.correct',
  sessionOnDayOff: 'calendar.change',
  meetingOnDayOff: 'meeting.set',
};

/** Where a finding stands; null where that is nobody's page. */
function placeOf(found: QualityFinding, context: PageContext): string | null {
  const ofCell = (cell: string, below: string) =>
    linkTo(context, `/cells/${encodeURIComponent(cell)}${below}`);
  switch (found.code) {
    case 'addressMissing':
    case 'addressReturned':
      return personLink(context, found.person);
    case 'deputyMissing':
      return ofCell(found.cell, '');
    case 'evidenceMissing':
      return ofCell(found.cell, '/dossier');
    case 'reasonMissing':
      return ofCell(found.cell, `#criteria-${found.subject}`);
    case 'signatureMissing':
      return ofCell(found.cell, `/minutes#h-v${found.version}`);
    case 'levelMissing':
      return ofCell(found.cell, '/members');
    case 'valuesAssumed':
      return context.leadsTo(EXPORTS_PATH) ? linkTo(context, `${EXPORTS_PATH}#h-tables`) : null;
    case 'sessionOnDayOff':
      return linkTo(context, SESSIONS_PATH);
    case 'meetingOnDayOff':
      return linkTo(context, '/appraisal');
    case 'ofPlan':
      return null;
  }
}

function kindSection(context: PageContext, code: QualityCode, own: readonly QualityFinding[]): Html {
  const { audience } = context;
  const texts = qualityWords(audience.lang);
  const { title, mend } = texts.kinds[code];
  const deed = DEEDS[code];
  const way = deed === undefined ? '' : wayTo(context, 'campaign', deed, deedOf(deed, audience.lang));
  const item = (found: QualityFinding) => {
    const place = placeOf(found, context);
    const said = qualitySentence(found, audience);
    return html`<li>${place === null ? said : html`<a href="${place}">${said}</a>`}</li>`;
  };
  const rest = own.length - MOST_SHOWN;
  return html`<section class="sec" aria-labelledby="h-${code}"><header><h2 id="h-${code}">${title} (${own.length})</h2>${way === '' ? '' : html`<p class="small ways">${way}</p>`}</header>
<p class="hint">${mend}</p><ul class="rows">${own.slice(0, MOST_SHOWN).map(item)}</ul>${rest > 0 ? html`<p class="small muted">${texts.more(rest)}</p>` : ''}</section>`;
}

/** @param byAddress whether how people are reached was looked at */
export function qualityPage(
  context: PageContext,
  found: readonly QualityFinding[],
  byAddress: boolean,
): Html {
  const texts = qualityWords(context.audience.lang);
  const kinds = QUALITY_CODES.flatMap((code) => {
    const own = found.filter((one) => one.code === code);
    return own.length === 0 ? [] : [kindSection(context, code, own)];
  });
  return deskPage(
    context,
    texts.title,
    html`<h1>${texts.title}</h1><p class="muted">${texts.lead}</p>${found.length === 0 ? html`<p class="note">${texts.none}</p>` : html`<p><b>${texts.found(found.length)}</b></p>`}${byAddress ? '' : html`<p class="small muted">${texts.withoutAddresses}</p>`}${kinds}`,
  );
}
