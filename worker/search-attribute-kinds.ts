import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';
import type { SearchAttributeKind } from './temporal-server.ts';

const KINDS = { KEYWORD: 'Keyword', DATETIME: 'Datetime', BOOL: 'Bool' } as const;

/** The workflows' search attributes as a server registers them. */
export const SEARCH_ATTRIBUTE_KINDS: Readonly<Record<string, SearchAttributeKind>> = Object.fromEntries(
  Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => [name, KINDS[type]]),
);
