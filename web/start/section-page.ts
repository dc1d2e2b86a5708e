import { html } from 'hono/html';
import { z } from 'zod';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { planChoice, planLabel } from '../../words/plan/plan-labels.ts';
import type { Lang } from '../../words/words.ts';
import { fieldsHtml, idOf } from '../forms/form-html.ts';
import type { FieldsView, Option } from '../forms/form-view.ts';
import type { Html } from '../page.ts';
import { START_PATH } from '../paths.ts';
import { criteriaFields } from './criteria-section.ts';
import type { PlacedFinding } from './findings.ts';
import { draftMarks, findingSummary } from './plan-page.ts';
import { PARTS, type Part, prefixOf, SECTIONS, type SectionName } from './sections.ts';
import type { Starter } from './starter.ts';

/** One section of the plan as a form, with what is wrong beside its field. */

/** More than these are typed by their ids: as many choices in every row would make no page. */
const MOST_OPTIONS = 80;

const namedSchema = z
  .array(z.object({ id: z.string().catch(''), name: z.string().catch('') }).catch({ id: '', name: '' }))
  .catch([]);

function optionsIn(list: unknown): Option[] | null {
  const options = namedSchema
    .parse(list)
    .filter(({ id }) => id !== '')
    .map(({ id, name }) => ({ value: id, label: name === '' ? id : name }));
  return options.length > MOST_OPTIONS ? null : options;
}

export interface SectionView {
  section: SectionName;
  plan: UnfinishedPlan;
  values: ReadonlyMap<string, string>;
  findings: readonly PlacedFinding[];
  /** sets of a subject */
  sets(subject: string): Option[];
  /** what they score */
  scored: Option[];
}

function viewOf({ plan, values, findings, section, sets, scored }: SectionView, lang: Lang): FieldsView {
  const said = (severity: PlacedFinding['severity']) => {
    const byField = new Map<string, string>();
    for (const one of findings) {
      if (one.section !== section || one.field === null || one.severity !== severity) continue;
      const before = byField.get(one.field);
      byField.set(one.field, before === undefined ? one.sentence : `${before}; ${one.sentence}`);
    }
    return byField;
  };
  const people = optionsIn(plan['people']);
  const cells = optionsIn(plan['cells']);
  const provesCriteria = (path: readonly string[]) => path.join('.') === 'dossier.onSiteDocuments.criteria';
  return {
    lang,
    utcOffset: '+00:00',
    values,
    problems: said('error'),
    warnings: said('warning'),
    labelOf: (path) => planLabel(path, lang),
    choiceOf: (path, value) => planChoice(path, value, lang),
    optionsOf(path) {
      const last = path.at(-1) ?? '';
      if (last === 'person') return people;
      if (last === 'cell' || (last === 'cells' && path.length > 1)) return cells;
      if (provesCriteria(path)) return scored;
      return path[0] === 'criteria' ? sets(last) : null;
    },
    inRows: provesCriteria,
    mayBeNew: () => false,
    fileLink: '',
    keyWord: (path, key) => planLabel([...path, key], lang),
    headOf: () => null,
  };
}

/** Where fields stand that have no heading of their own. */
function partHtml(one: Part, view: FieldsView, lang: Lang): Html {
  const fields = fieldsHtml(one.fields, view, prefixOf(one));
  const inSetting = one.at[0] === 'settings' && one.fields.some(({ name }) => name === 'value');
  // a list has a heading already
  const isList = one.fields.every(({ field }) => field.kind === 'list');
  if (one.at.length === 0 || inSetting || isList) return fields;
  const at = one.at.filter((key) => key !== 'value');
  return html`<fieldset class="part top" id="${idOf(one.at.join('.'))}"><legend><h2>${planLabel(at, lang)}</h2></legend>${fields}</fieldset>`;
}

export interface SectionState {
  id: string;
  revision: number;
  page: string;
  /** what became of what was just posted */
  said: 'savedWrong' | 'savedRight' | 'conflict' | 'tooLarge' | null;
}

export function sectionBody({ lang }: Starter, shown: SectionView, { said, ...draft }: SectionState): Html {
  const { section, findings } = shown;
  const texts = startTexts(lang);
  const own = findings.filter((one) => one.section === section);
  const view = viewOf(shown, lang);
  const parts = section === 'criteria' ? [{ at: [], fields: criteriaFields }] : PARTS[section];
  const here = `${START_PATH}/plan/${section}`;
  const notSaved = said === 'conflict' || said === 'tooLarge';
  const note =
    said === null
      ? ''
      : html`<p class="note${said === 'savedRight' ? '' : ' is-warn'}" role="${said === 'savedRight' ? 'status' : 'alert'}">${texts[said]}${said === 'conflict' ? html` <a href="${here}" target="_blank">${texts.seeOther}</a>` : ''}</p>`;
  return html`<div class="wrap"><p class="crumb"><a href="${START_PATH}">${texts.title}</a> / <a href="${START_PATH}/plan">${texts.overview}</a></p>
<h1>${SECTIONS.indexOf(section) + 1}. ${texts.sections[section].name}</h1>
<p class="muted">${texts.sections[section].how}</p>
${note}
${notSaved || own.length === 0 ? '' : findingSummary(own, lang, section)}
<form method="post" action="${here}" class="form plan-form ${section}" novalidate autocomplete="off">${draftMarks(draft, draft.page)}<button class="vh" tabindex="-1" aria-hidden="true">${texts.save}</button>
${parts.map((one) => partHtml(one, view, lang))}
<p class="hint">${texts.nobodyTold} ${texts.whoSees}</p>
<p class="acts"><button class="btn">${texts.save}</button> ${section === SECTIONS.at(-1) ? '' : html`<button class="btn second" name="_next" value="yes">${texts.saveNext}</button>`} <a href="${START_PATH}/plan">${texts.back}</a></p></form></div>`;
}
