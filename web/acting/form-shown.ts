import type { PageContext } from '../page.ts';
import type { FormState } from './draft-state.ts';
import { formKeys, formOptions } from './form-options.ts';
import { onTextNow } from './moved-minutes.ts';
import { onSlateNow } from './moved-slate.ts';
import { type Above, formPage, placeLink } from './pages.ts';
import { rowHeads } from './row-heads.ts';
import { rowsBeside } from './rows-beside.ts';
import { slateRows } from './slate-beside.ts';

/** A form with all that was typed into it. */
export function formShown(context: PageContext, form: FormState, above: Above = {}) {
  const { campaign, audience } = context;
  const { subject, type, paper } = form;
  const caughtUp = onSlateNow(context, form) ?? onTextNow(context, form);
  const { headOf, besideOf } = slateRows(context, form) ?? {
    headOf: rowHeads(campaign, form, audience),
    besideOf: rowsBeside(context, form),
  };
  const view = {
    type,
    lang: audience.lang,
    utcOffset: audience.utcOffset,
    values: caughtUp?.values ?? form.values,
    known: caughtUp?.known ?? new Map<string, string>(),
    problems: above.wrong?.problems ?? new Map<string, string>(),
    optionsOf: formOptions(campaign, form, audience),
    // the list of a cell's members may hold people whom no directory knows yet
    mayBeNew: (path: readonly string[]) =>
      path.join('.') === 'add.person' || (type === 'members.register' && path.at(-1) === 'member'),
    fileLink: placeLink(context, `${subject}/${type}/file`, paper?.of ?? null),
    keyWord: formKeys(campaign, audience.lang),
    headOf,
    besideOf,
  };
  return formPage(context, { form, view, above: { ...above, moved: caughtUp?.note ?? '' } });
}
