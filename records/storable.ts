/** PostgreSQL's text can't hold U+0000; one such letter sent by somebody must not stop a campaign's deliveries. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');
