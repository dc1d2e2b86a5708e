/**
 * PostgreSQL's text can't hold U+0000, and one such character that somebody sends must not stop a campaign's
 * deliveries.
 */
export const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');
