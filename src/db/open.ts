/** The database to work with: the one the settings name, else the embedded one, started where it does not run. */
import type { Config } from '../config.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { type Connection, namedConnection } from './pool.ts';

export interface OpenDatabase {
  connection: Connection;
  /** The settings with the data folder that is really used. */
  config: Config;
  /** Stops the embedded database, unless another Inlet process uses it. Everything connected to it is closed by then. */
  close(withinMs?: number): Promise<void>;
}

/**
 * @param say is given what a person should know
 * @throws InletError 503 when the embedded database cannot be had; one that is named is not asked yet
 */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  const connection = namedConnection(config);
  if (connection) return { connection, config, close: async () => undefined };
  const embedded = await startEmbedded(config, say);
  return {
    connection: { url: embedded.url, directUrl: embedded.url },
    config: { ...config, home: embedded.home },
    close: embedded.close,
  };
}
