import type { Context } from 'hono';
import { html } from 'hono/html';
import { newlyFailed, type WordFile } from '../../domain/word-file.ts';
import { paperTexts } from '../../words/pages/paper-texts.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { wordAnswer } from './word-answer.ts';

/** in the address of a file of which somebody has read that it isn't of the office's template */
const READ = 'template';

function failedTemplatePage(context: PageContext, sentence: string, name: string): Html {
  const { lang } = context.audience;
  const texts = paperTexts(lang);
  const file = linkTo(context, `${context.path}?${READ}=program`);
  const body = html`<div class="wrap"><h1 class="name">${texts.otherTemplate}</h1>
    <section class="note is-late" role="alert"><p>${sentence}</p><p class="acts"><a class="btn" href="${file}" download>${texts.download}: ${name}</a></p></section>
    <p class="muted">${texts.otherTemplateHow}</p></div>`;
  return page(context, texts.otherTemplate, ['cell.css', 'dossier.css'], body);
}

/**
 * A paper for Word. Where the office's template couldn't say it whoever takes it reads so first, with the way to the
 * file, and the office is told.
 *
 * @param name with its marks and `.docx`
 */
export async function wordFileAnswer(
  c: Context,
  context: PageContext,
  { failedTemplate }: Pick<Pages, 'failedTemplate'>,
  file: WordFile,
  name: string,
): Promise<Response> {
  const failed = newlyFailed(file);
  if (failed !== null) await failedTemplate(context.campaign.id, failed);
  if (file.failed === null || c.req.query(READ) !== undefined) return wordAnswer(c, file.bytes, name);
  const sentence = failedTemplateSentence(file.failed)[context.audience.lang];
  return c.html(failedTemplatePage(context, sentence, name), 200, { 'cache-control': 'private, no-store' });
}
