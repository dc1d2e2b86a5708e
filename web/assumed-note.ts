import { html } from 'hono/html';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { assumedLegend } from '../words/criteria/assumed-mark.ts';
import type { Lang } from '../words/words.ts';
import type { Html } from './page.ts';

/** Below a table of a set: what the sign of its assumed values means; nothing where it has none. */
export function assumedNote(set: CriteriaSet, lang: Lang): Html | '' {
  const legend = assumedLegend(set, lang);
  return legend === null ? '' : html`<p class="small muted">${legend}</p>`;
}
