import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { cellCriteria, criteriaOf } from '../../domain/plan/plan-criteria.ts';
import { makeCriteriaFile } from '../../office/criteria-files.ts';
import { makeMemberForm } from '../../office/make-member-form.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { exportTexts } from '../../words/pages/export-texts.ts';
import type { PageContext } from '../page.ts';

/** The files that the office can take with it, each made when it is asked for. */

/** Of which kind a file is. */
type DownloadKind = 'xlsx' | 'yaml';

export interface Download {
  /** in its address */
  name: string;
  /** under which it is kept */
  file: string;
  kind: DownloadKind;
  /** what it is */
  words: string;
  make(): Promise<Buffer | string>;
}

/** The sets of a plan, whatever they score. */
const setsOf = ({ plan }: CampaignRow): CriteriaSet[] =>
  plan.criteria.flatMap(({ subject }) => criteriaOf(plan, subject) ?? []);

/** Empty sheets to be filled in and handed in again. */
export function formsOf({ campaign, audience }: PageContext): Download[] {
  const texts = exportTexts(audience.lang);
  const scores = cellCriteria(campaign.plan).map(([, set]): Download => {
    const name = `phieu-tu-cham-${set.id}.xlsx`;
    const make = () => makeCriteriaFile(set, 'form');
    return { name, file: name, kind: 'xlsx', words: texts.scoreForm(set.title), make };
  });
  const members: Download = {
    name: 'danh-sach-dang-vien.xlsx',
    file: `danh-sach-dang-vien-${campaign.id}.xlsx`,
    kind: 'xlsx',
    words: texts.memberForm,
    make: () => makeMemberForm(campaign),
  };
  return [...scores, members];
}

/** What was decided on beforehand. */
export function criteriaFilesOf({ campaign }: PageContext): Download[] {
  return setsOf(campaign).flatMap((set) =>
    (['xlsx', 'yaml'] as const).map((kind): Download => {
      const name = `tieu-chi-${set.id}.${kind}`;
      return {
        name,
        file: name,
        kind,
        words: set.title,
        make: () => makeCriteriaFile(set, kind === 'yaml' ? 'yaml' : 'workbook'),
      };
    }),
  );
}
