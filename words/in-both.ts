import type { Bilingual } from '../../domain/failure.ts';

/** Both languages on one line, where it isn't known yet which one is read: in helps, and before options are read. */
export const inBoth = ({ vi, en }: Bilingual): string => `${vi} / ${en}`;
