/** Listens, and closes without dropping anybody who is being answered. */
import { publicUrl } from '../config.ts';
import { app as makeApp } from './app.ts';
import type { Inlet } from './inlet.ts';

export interface Server {
  /** Where people and programs reach it; PUBLIC_URL, or what it listens on. */
  url: string;
  /** Takes nothing new, ends streams, waits for the answers under way, and after `graceMs` ends those too. */
  close(): Promise<void>;
}

/** Of the ten seconds a stop may take (contract §1), what answers under way get. */
const graceMs = 5_000;

export async function serve(inlet: Inlet): Promise<Server> {
  const app = await makeApp(inlet);
  await app.listen({ host: inlet.config.host, port: inlet.config.port });
  const address = app.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : inlet.config.port;
  return {
    url: publicUrl(inlet.config, port),
    async close() {
      const late = setTimeout(() => app.server.closeAllConnections(), graceMs);
      await app.close();
      clearTimeout(late);
    },
  };
}
