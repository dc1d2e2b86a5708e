import { DefaultFailureConverter } from '@temporalio/common';

/** Message and stack of a failure travel as a payload, so that they are encrypted where payloads are. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
