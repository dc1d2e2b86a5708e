import type { TableName } from '../../domain/table-name.ts';
import { type Matter, READS } from './matters.ts';
import type { Told, Viewer } from './viewer.ts';

/** Of each table the matters that it tells of: whoever reads all of them takes it, with the rows that are theirs. */
export const TABLE_MATTERS: Record<TableName, readonly Matter[]> = {
  results: ['result'],
  ranking: ['committee', 'opinion'],
  // how many members are excellent follows from their levels
  quota: ['committee', 'opinion', 'members'],
  members: ['members'],
  // who was there is the team's, until its minutes are told
  allowance: ['campaign', 'teamDraft'],
  register: ['committee'],
  // what of it is theirs is said entry by entry
  journal: [],
};

/** @param told of all cells together */
export const takesTable = ({ sides }: Viewer, table: TableName, told: Told): boolean =>
  TABLE_MATTERS[table].every((matter) =>
    [...sides].some((side) => {
      const when = READS[side][matter];
      return when === 'always' || (when === 'told' && told[matter] === true);
    }),
  );
