import type { WordFile } from '../../domain/word-file.ts';
import { paperOfDraft } from '../../office/minutes-draft.ts';
import type { CellRow } from '../../records/reading.ts';
import { draftedBy } from '../acting/drafted-minutes.ts';
import { withoutBlankRows } from '../acting/starting-values.ts';
import { decode } from '../forms/form-decoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { draftName } from '../minutes/minutes-place.ts';
import type { PageContext } from '../page.ts';

/** Minutes that somebody is still writing, as a paper: nobody else reads what they keep. */
export interface OwnDraft {
  /** its file's name without its ending */
  name: string;
  read(): string;
  readWord(): Promise<WordFile | null>;
}

/** The newest that they keep of a cell's minutes; null of one that can't be read as minutes yet, and where there is none. */
export async function ownDraft(context: PageContext, { cell, standing }: CellRow): Promise<OwnDraft | null> {
  const { campaign, reader, audience, acting } = context;
  const person = acting?.person ?? null;
  if (person === null) return null;
  const kept = await Promise.all(
    (['minutes.adopt', 'minutes.send'] as const).map(async (type) => {
      const place = { campaign: campaign.id, subject: cell, type, person, paperOf: '' };
      const draft = await reader.draft(place);
      return draft === null ? [] : [{ ...draft, type }];
    }),
  );
  const newest = kept.flat().toSorted((a, b) => b.savedAt - a.savedAt)[0];
  if (newest === undefined) return null;
  const { type } = newest;
  const typed = newest.pairs.filter(([name]) => !name.startsWith('_'));
  const filled = withoutBlankRows(type, typed, campaign.plan);
  const { payload, problems } = decode(formFieldsOf(type), filled, audience.utcOffset);
  if (problems.size > 0) return null;
  const content = await reader.caseContent(campaign.id, cell);
  const minutes = draftedBy(context, { content, session: standing.session }, type, payload);
  if (minutes === null) return null;
  const paper = paperOfDraft(campaign, reader, { cell, minutes }, audience.now);
  return { name: draftName(minutes.version), ...paper };
}
