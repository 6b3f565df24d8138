/** Addresses in answers: absolute, made of PUBLIC_URL and never of the request's Host (contract §1, §3 File). */
import { holds, linkKey, signLink } from '../auth/links.ts';
import type { Wire } from '../contract/wire.ts';
import type { Db } from '../db/sql.ts';

export class Links {
  private readonly db: Db;
  private readonly lifeSeconds: number;
  private readonly publicUrl: () => string;
  private key: Promise<Buffer> | null = null;

  /** @param publicUrl asked each time: a port that the system chose is only known once it listens */
  constructor(db: Db, lifeSeconds: number, publicUrl: () => string) {
    this.db = db;
    this.lifeSeconds = lifeSeconds;
    this.publicUrl = publicUrl;
  }

  /** What render functions need. Reads the signing key the first time. */
  async wire(): Promise<Wire> {
    const key = await this.signingKey();
    const publicUrl = this.publicUrl();
    return {
      publicUrl,
      downloadUrl: (uuid) =>
        `${publicUrl}/file/${uuid}/download?${signLink(key, uuid, nowSeconds() + this.lifeSeconds)}`,
    };
  }

  /** Whether the query of a download address was signed by us for this file, and still holds. */
  async holds(fileUuid: string, query: { expires: string; signature: string }): Promise<boolean> {
    return holds(await this.signingKey(), fileUuid, query, nowSeconds());
  }

  /** @param path begins with a slash */
  absolute(path: string): string {
    return this.publicUrl() + path;
  }

  /** Read once; a failure is not remembered. */
  private signingKey(): Promise<Buffer> {
    this.key ??= linkKey(this.db).catch((error) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }
}

const nowSeconds = (): number => Math.floor(Date.now() / 1000);
