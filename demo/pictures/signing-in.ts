import { HEADS } from '../season-cast.ts';
import type { Camera } from './camera.ts';

/** Where people sign in instead of choosing a name. */
export async function signingIn({ of, take }: Camera, url: string): Promise<void> {
  const page = await of(null, url);
  await page.goto(`${url}/tasks`, { waitUntil: 'load' });
  await take(page, 'sign-in', 'Signing in: a mail is asked for.');
  await page.locator('[name="who"]').fill(HEADS['doi-2']);
  await page.locator('form.form button.btn').first().click();
  await page.locator('[name="code"]').waitFor();
  await take(page, 'sign-in-code', 'The code from the mail is typed where it was asked for.');
  await page.locator('[name="code"]').fill('00000000');
  await page.locator('form.form button.btn').first().click();
  await page.getByRole('alert').waitFor();
  await take(page, 'sign-in-refused', 'A code that was not right.');
}
