import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jpegOfCamera, pngOfCamera } from '../../records/files/file-photo.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { component } from '../support/components.ts';

const found = await component('chromium');
const place = { campaign: 'dot-2026', cell: 'doi-1' };

/** A picture of the browser's own, 40 dots wide and 20 high. */
const PICTURE = (type: string) => `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 20;
  const context = canvas.getContext('2d');
  context.fillStyle = 'red';
  context.fillRect(0, 0, 20, 20);
  return canvas.toDataURL('${type}').split(',')[1];
})()`;
const sizeShown = (url: string) => `new Promise((answer, fail) => {
  const image = new Image();
  image.onload = () => answer(image.naturalWidth + ' x ' + image.naturalHeight);
  image.onerror = fail;
  image.src = '${url}';
})`;

describe.skipIf(!found.available)('a photo as a browser shows it', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-photos-'));
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['image/jpeg', 'anh.jpg', jpegOfCamera],
    ['image/png', 'anh.png', pngOfCamera],
  ] as const)('%s: stands upright after it was stored', async (type, name, ofCamera) => {
    const picture = Buffer.from(await page.evaluate<string>(PICTURE(type)), 'base64');
    const store = openFileStore(folder);
    const shown = async (content: Buffer): Promise<string> => {
      const ref = await store.put({ ...place, name, bytes: Readable.from([content]) });
      const { stream } = await store.open(place.campaign, ref);
      const url = `data:${type};base64,${(await buffer(stream)).toString('base64')}`;
      return await page.evaluate<string>(sizeShown(url));
    };
    expect(await shown(picture)).toBe('40 x 20');
    for (const littleEndian of [true, false])
      expect(await shown(ofCamera(picture, { orientation: 6, littleEndian }))).toBe('20 x 40');
    expect(await shown(ofCamera(picture, { orientation: 3 }))).toBe('40 x 20');
  });
});
