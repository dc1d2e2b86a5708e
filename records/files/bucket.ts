import { createHash } from 'node:crypto';
import pRetry from 'p-retry';
import { S3mini, S3ServiceError } from 's3mini';
import type { StorageTrouble } from '../../domain/failure-values.ts';
import { StorageError } from './storage-error.ts';

/** Where a bucket is, and by which keys it is opened. */
export interface BucketAddress {
  /** `https://host/bucket/folder`: the folder is this installation's own, and may be left out */
  url: string;
  region: string;
  keyId: string;
  secret: string;
  /** ms until the storage has to begin to answer */
  answerWithin?: number;
}

export interface BucketObject {
  /** inside of the installation's folder */
  key: string;
  /** bytes */
  size: number;
}

/** A bucket of an S3-compatible storage. Each of these may be done twice, and throws StorageError. */
export interface Bucket {
  list(prefix: string): Promise<BucketObject[]>;
  /** @param mark by which whoever has put it there knows it again */
  put(key: string, bytes: Uint8Array, mark: string): Promise<void>;
  /** Bytes from the first to the last, both inside; null when there is no such object. */
  read(key: string, first: number, last: number): Promise<{ bytes: Buffer; mark: string | null } | null>;
  remove(key: string): Promise<void>;
}

const ANSWER_WITHIN = 10_000;
/** bytes a second that a line has at least */
const SLOWEST = 256 * 1024;
const MARK = 'x-amz-meta-kept';
const OCTETS = 'application/octet-stream';
/** What passes in a moment. A storage that takes too long isn't asked again: whoever waits would wait three times. */
const PASSING: readonly StorageTrouble[] = ['noAnswer', 'busy'];

const nameOf = (code: string | undefined): string =>
  code !== undefined && /^\w{1,60}$/.test(code) ? code : '';

function troubleOf(status: number, code: string | undefined): StorageTrouble {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || code === 'NoSuchBucket') return 'noBucket';
  return status === 429 || status >= 500 ? 'busy' : 'failed';
}

/** What a request failed by, without what the storage wrote: that may quote the key by which it was asked. */
function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof S3ServiceError) {
    const { status, serviceCode } = error;
    return new StorageError(troubleOf(status, serviceCode), `${status} ${nameOf(serviceCode)}`.trim());
  }
  const { name = '', code, cause } = (error ?? {}) as { name?: string; code?: string; cause?: unknown };
  if (name === 'TimeoutError') return new StorageError('tooSlow', name, { cause: error });
  const inner = (cause ?? {}) as { code?: string };
  return new StorageError('noAnswer', nameOf(inner.code) || nameOf(code) || nameOf(name), { cause: error });
}

/** Whatever answers in the place of a storage, such as a page of a proxy, lists nothing and isn't empty for that. */
async function listing(answer: Response): Promise<Response> {
  const text = await answer.text();
  if (!text.includes('<ListBucketResult')) throw new StorageError('failed', `${answer.status}`);
  return new Response(text, { status: answer.status, headers: answer.headers });
}

/**
 * By `s3mini`, which signs, asks and reads answers, is tried against a dozen storages and needs no other package; the
 * vendor's own client brings some thirty. Here is what it leaves open: how long to wait, what to try again, and that
 * bytes arrive as they were sent (`Content-MD5`, which every such storage checks).
 *
 * @param address whose `url` names a bucket
 */
export function openBucket({
  url,
  region,
  keyId,
  secret,
  answerWithin = ANSWER_WITHIN,
}: BucketAddress): Bucket {
  const { origin, pathname } = new URL(url);
  const [bucket = '', ...folder] = pathname.split('/').filter((part) => part !== '');
  const inFolder = folder.map((part) => `${part}/`).join('');

  const patient: typeof fetch = async (input, init) => {
    const body = init?.body instanceof Uint8Array ? init.body : null;
    const headers = new Headers(init?.headers);
    const [, first = '0', last = '0'] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('range') ?? '') ?? [];
    const bytes = (body?.length ?? 0) + Number(last) - Number(first);
    if (body !== null) headers.set('content-md5', createHash('md5').update(body).digest('base64'));
    const signal = AbortSignal.timeout(answerWithin + Math.ceil((bytes / SLOWEST) * 1_000));
    // a redirect could lead anywhere
    const answer = await fetch(input, { ...init, headers, signal, redirect: 'manual' });
    return answer.ok && String(input).includes('list-type=') ? await listing(answer) : answer;
  };
  const s3 = new S3mini({
    endpoint: `${origin}/${bucket}`,
    region,
    accessKeyId: keyId,
    secretAccessKey: secret,
    fetch: patient,
  });
  const asked = <T>(request: () => Promise<T>): Promise<T> =>
    pRetry(
      () =>
        request().catch((error: unknown) => {
          throw storageError(error);
        }),
      {
        retries: 2,
        minTimeout: 200,
        factor: 4,
        shouldRetry: ({ error }) => error instanceof StorageError && PASSING.includes(error.why),
      },
    );

  return {
    list: (prefix) =>
      asked(async () => {
        const found = await s3.listObjects('/', `${inFolder}${prefix}`);
        if (found === null) throw new StorageError('noBucket', '404');
        return found.map(({ Key, Size }) => ({ key: Key.slice(inFolder.length), size: Size }));
      }),
    put: (key, bytes, mark) =>
      asked(async () => {
        const answer = await s3.putObject(`${inFolder}${key}`, bytes, OCTETS, undefined, { [MARK]: mark });
        await answer.arrayBuffer();
      }),
    read: (key, first, last) =>
      asked(async () => {
        try {
          const answer = await s3.getObjectRaw(`${inFolder}${key}`, false, first, last + 1);
          const bytes = Buffer.from(await answer.arrayBuffer());
          // some answer a part with 200, and say which it is all the same
          const isPart = answer.status === 206 || answer.headers.has('content-range');
          return {
            bytes: isPart ? bytes : bytes.subarray(first, last + 1),
            mark: answer.headers.get(MARK),
          };
        } catch (error) {
          const gone = error instanceof S3ServiceError && error.status === 404;
          if (gone && error.serviceCode !== 'NoSuchBucket') return null;
          throw error;
        }
      }),
    remove: (key) => asked(async () => void (await s3.deleteObject(`${inFolder}${key}`))),
  };
}
