import { unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { wordText } from '../../documents/word/word-text.ts';
import { TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { readingDoor, type SharedReader } from '../../records/reading-door.ts';

/** Everything that somebody can ask: what pages lead to, what a terminal asks the records, and what a page listens to. */

const LINK = /(?:href|src)="(\/[^"#]*)/g;
/**
 * Stored files, which say what their people wrote, also those of a set (`web/sets/sets.test.ts`); the pages, notices and mails of cells of whom no secret is told here,
 * and of those who are of the committee only to be counted; and the tables one by one, as all that are theirs are in one
 * workbook.
 */
const PASSED_OVER =
  /^\/static\/|\/files\/|\/sets\/|^\/(?:cells|do|tasks)\/(?!doi-[12]\b|campaign\b)|^\/outbox\/.*%2F(?!doi-[12]%2F|campaign%2F)\w[\w-]*%2F|uy-vien-|[?&]download\b|^\/tables\/(?!moi-bang\b)/;

const VARIANT = /\.(?:docx|xlsx)(?:\?|$)|\/word$|[?&]lang=en\b/;

/** What a cell of a workbook says: a text is in the list that all of them share, and else there is its place in it. */
function textInSheet(name: string, xml: string): string {
  if (!name.includes('/worksheets/')) return xml;
  const cells = xml.matchAll(/<c\b([^>]*)>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g);
  return [...cells].flatMap(([, how = '', value = '']) => (how.includes('t="s"') ? [] : [value])).join('\n');
}

/** A page without the places of what is drawn on it: numbers that nobody reads. */
const undrawn = (page: string): string =>
  page.replaceAll(/<svg[\s\S]*?<\/svg>/g, (drawing) => drawing.replaceAll(/<[^>]+>/g, ' '));

/** All that somebody reads in an answer, also with Word or Excel, or packed. */
async function textIn(answer: Response): Promise<string> {
  if (!answer.ok) return '';
  const type = answer.headers.get('content-type') ?? '';
  if (/wordprocessingml/.test(type)) return wordText(new Uint8Array(await answer.arrayBuffer()));
  if (!/spreadsheetml|zip/.test(type)) return await answer.text();
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.entries(parts)
    .map(([name, part]) => textInSheet(name, new TextDecoder().decode(part)))
    .join('\n');
}

export interface Asks {
  /**
   * Follows what pages lead to, from the board, from what waits, and from addresses that others were led to.
   *
   * @param withVariants also in English, and for Word and Excel, which say what the page or paper beside them says
   */
  crawl(
    person: string,
    found: Map<string, string>,
    from: Iterable<string>,
    withVariants: boolean,
  ): Promise<void>;
  /** Asks the records as from a terminal, and takes along the papers that a terminal writes. */
  questions(person: string, asked: Question[]): Promise<Map<string, string>>;
  /** What a page of theirs hears first. */
  mark(person: string): Promise<string>;
}

/** A question to the records, by its name. */
export type Question = readonly [name: string, body: object];

/** Every question that the records answer. */
export const questionNames = (): string[] => [
  ...new Set(readingDoor({} as SharedReader).routes.map(({ path }) => path.slice(1))),
];

/** @param app that takes who asks from `x-person` */
export function asksOf(app: Hono): Asks {
  const post = (person: string, path: string, body: object) =>
    app.request(path, {
      method: 'POST',
      headers: { 'x-person': person, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    async crawl(person, found, from, withVariants) {
      const waiting = ['/', '/tasks', ...from];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (found.has(path) || PASSED_OVER.test(path)) continue;
        if (!withVariants && VARIANT.test(path)) continue;
        const answer = await app.request(path, { headers: { 'x-person': person } });
        const text = await textIn(answer);
        found.set(path, undrawn(text));
        const led = answer.headers.get('location');
        if (led?.startsWith('/')) waiting.push(led.split('#')[0] ?? led);
        for (const [, link = ''] of text.matchAll(LINK)) waiting.push(link.replaceAll('&amp;', '&'));
      }
    },
    async questions(person, asked) {
      const answers = new Map<string, string>();
      for (const [index, [name, body]] of asked.entries()) {
        const papers = name === 'papers';
        const path = papers ? TERMINAL_PATHS.papers : `${TERMINAL_PATHS.records}/${name}`;
        const answer = await post(person, path, body);
        if (answer.status >= 500 || answer.status === 400) throw new Error(`${name}: ${answer.status}`);
        const text = await textIn(answer);
        answers.set(`${path} ${index}`, text);
        const { content } = name === 'issuedWord' ? ((JSON.parse(text) ?? {}) as { content?: string }) : {};
        if (content !== undefined)
          answers.set(`${path} ${index} in Word`, wordText(Buffer.from(content, 'base64')));
      }
      return answers;
    },
    async mark(person) {
      const { body } = await app.request('/events', { headers: { 'x-person': person } });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      const first = await reader?.read();
      await reader?.cancel();
      return /data: (.+)/.exec(first?.value ?? '')?.[1] ?? '';
    },
  };
}
