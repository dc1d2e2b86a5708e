import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

/** What a door takes at most, of what was posted to it. */
export type Most = { bytes: number } | { fields: number };

/** More was posted than the door takes; whoever posted it is told so by the one place that answers it (`app.ts`). */
export class TooLarge extends HTTPException {
  readonly most: Most;

  constructor(most: Most) {
    super(413, { message: 'more than is taken' });
    this.most = most;
  }
}

/** Lets no body through of more than so many bytes, and reads none further. @throws TooLarge */
export const bounded = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new TooLarge({ bytes });
    },
  });
