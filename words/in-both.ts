import type { Bilingual } from '../domain/failure.ts';

/** Both languages on one line, Vietnamese first, where it isn't known yet which one is read: in helps, before options are read, and at a start. */
export const inBoth = ({ vi, en }: Bilingual): string => `${vi} / ${en}`;
