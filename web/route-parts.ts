import type { Context, MiddlewareHandler } from 'hono';
import type { FailedTemplate } from '../domain/failed-template.ts';
import { ownPath } from './access/own-path.ts';
import type { PageContext } from './page.ts';
import type { Again } from './sign-in/passkeys/asked-again.ts';

/** What the parts of the dashboard share that have routes of their own. */
export interface Pages {
  /** a page of the campaign that the request is about */
  shown(render: (c: Context, context: PageContext) => Promise<Response>): (c: Context) => Promise<Response>;
  missing(c: Context): Response | Promise<Response>;
  /** lets requests of our own pages through, and no others */
  own: MiddlewareHandler;
  /** tells the office of a template of theirs that couldn't say a paper */
  failedTemplate(campaign: string, failed: FailedTemplate): Promise<void>;
  /** before what weighs: asks once more who somebody is; null: it may go on */
  again: Again;
}

/** Where somebody goes on after saying who they are: a page of ours. */
export const backTo = (path: unknown): string => ownPath(path) ?? '/tasks';
