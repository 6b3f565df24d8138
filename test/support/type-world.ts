/** A firm that has whatever the records of a type refer to, made as it is asked for: through imports, as people make it. */
import { addClientStatus, addEmployee, addProvider } from '../../src/auth/firms.ts';
import type { RefTarget, Types } from '../../src/types/define.ts';
import { type Api, apiOf } from './api.ts';
import { imported } from './imports.ts';
import type { TestInlet } from './inlet.ts';
import { type Cells, csvOf, keysOf, rowFor, valuesFor } from './type-rows.ts';

/** Something that can be referred to. */
export interface Thing {
  uuid: string;
  name: string;
  /** As `records` shows it; empty for what is on a list of the firm's. */
  record: Record<string, unknown>;
}

export class World {
  readonly api: Api;
  readonly types: Types;
  readonly #inlet: TestInlet;
  readonly #firm: string;
  readonly #things = new Map<string, Thing>();
  #made = 0;

  constructor(inlet: TestInlet, types: Types, person: { firmUuid: string; token: string }) {
    this.#inlet = inlet;
    this.types = types;
    this.#firm = person.firmUuid;
    this.api = apiOf(inlet.url, person.token);
  }

  /** A number nobody had before, for values of which there are no two. */
  next(): number {
    return ++this.#made;
  }

  /** The n-th thing of a kind, whose cells are at least `cells`. */
  async thing(to: RefTarget, n: number, cells: Cells = {}): Promise<Thing> {
    const key = `${to} ${n} ${JSON.stringify(cells)}`;
    const thing = this.#things.get(key) ?? (await this.#make(to, n, cells));
    this.#things.set(key, thing);
    return thing;
  }

  async #make(to: RefTarget, n: number, cells: Cells): Promise<Thing> {
    const type = this.types.get(to);
    if (type) {
      const number = this.next();
      const row = { ...(await rowFor(this, type, number, cells)), ...keysOf(this, type, number), ...cells };
      const done = await imported(this.api, {
        type: to,
        mode: 'store',
        text: csvOf([row]),
        values: await valuesFor(this, type),
      });
      if (done.outcome.created !== 1) throw new Error(`${to}: ${JSON.stringify(done.errors)}`);
      const { body } = await this.api.get(`/api/v1/records/${to}?filter[import]=${done.uuid}`);
      return { uuid: body.data[0].uuid, name: '', record: body.data[0] };
    }
    const name = `${to} ${this.#firm.slice(-6)} ${n}`;
    return { uuid: await this.#add(to, name), name, record: {} };
  }

  #add(to: RefTarget, name: string): Promise<string> {
    const { pool } = this.#inlet;
    if (to === 'client_statuses') return addClientStatus(pool, this.#firm, name);
    if (to === 'providers') return addProvider(pool, this.#firm, name);
    const person = { firmUuid: this.#firm, firstName: name, lastName: null, role: 'member' as const };
    return addEmployee(pool, person);
  }
}
