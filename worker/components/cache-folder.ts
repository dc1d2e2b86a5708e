import { homedir } from 'node:os';
import { join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The product's own cache folder; it need not exist yet. By the XDG rules a relative value is ignored; env-paths would
 * take it, and every folder somebody starts from would get a cache of its own.
 */
export function cacheFolder(env: Environment): string {
  const xdg = env['XDG_CACHE_HOME'];
  const base = xdg?.startsWith('/') ? xdg : join(env['HOME'] || homedir(), '.cache');
  return join(base, 'bon-tot');
}
