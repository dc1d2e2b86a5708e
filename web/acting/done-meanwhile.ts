import pWaitFor from 'p-wait-for';
import { isEventType } from '../../machines/door/events.ts';
import { momentWords } from '../../words/dates.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { markOf } from '../access/seen-number.ts';
import type { PageContext } from '../page.ts';
import type { FormState } from './draft-state.ts';
import type { NotTaken } from './not-taken.ts';
import { deedOf } from './pages.ts';

/** What others have done to a case while somebody was filling in a form about it. */

/** entries that are looked at, and lines that are said */
const LOOKED_AT = 20;
const SAID = 3;
/** ms: what was taken a moment ago is on its way into the records */
const SHOWN_WITHIN = 600;

/**
 * Who has sent what since a form was opened, as whoever fills it in may read it, the newest first.
 *
 * @returns empty also of a form that doesn't say when it was opened
 */
async function doneMeanwhile(context: PageContext, { subject, draft }: FormState): Promise<string[]> {
  const { campaign, audience, reader, viewer } = context;
  const { lang, names } = audience;
  if (draft.base === 0) return [];
  const entries = async () => {
    const newest = await reader.journal(campaign.id, { subject, limit: LOOKED_AT });
    const since = newest.filter((entry) => markOf(viewer, entry) > draft.base);
    return since.length > 0 && pWaitFor.resolveWith(since);
  };
  const timeout = { milliseconds: SHOWN_WITHIN, fallback: () => [] };
  const since = await pWaitFor<Awaited<ReturnType<typeof reader.journal>>>(entries, {
    interval: 100,
    timeout,
  });
  return since
    .flatMap(({ input, at }) => {
      if (input.kind !== 'event' || !isEventType(input.event.type)) return [];
      const { by, type } = input.event;
      return [formTexts(lang).doneMeanwhile(names.person(by), deedOf(type, lang), momentWords(at, audience))];
    })
    .slice(0, SAID);
}

/** Why a form was not taken, with what others have done meanwhile where somebody else was first. */
export const withOthers = async (
  context: PageContext,
  form: FormState,
  wrong: NotTaken,
): Promise<NotTaken> =>
  wrong.status === 409 ? { ...wrong, more: [...wrong.more, ...(await doneMeanwhile(context, form))] } : wrong;
