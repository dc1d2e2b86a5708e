import { ELSEWHERE_FAILURES } from '../../words/cli/elsewhere.ts';
import { CommandFailure } from '../command-failure.ts';

/** This machine, as an address names it. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where a system is reached, as it was typed: by TLS, or in clear on this machine alone.
 *
 * @returns its origin, by which its login is kept
 * @throws CommandFailure ADDRESS_UNFIT
 */
export function systemAddress(typed: string): string {
  const url = URL.parse(typed);
  const unfit = new CommandFailure('ADDRESS_UNFIT', ELSEWHERE_FAILURES.unfit(typed));
  if (url === null || url.username !== '' || url.password !== '') throw unfit;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') throw unfit;
  const isHere = url.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere) throw unfit;
  return url.origin;
}
