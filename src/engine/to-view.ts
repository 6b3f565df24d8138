import type { StoredImport } from '../db/queries/select-imports.ts';
import type { ImportView } from '../domain/views.ts';
import type { Types } from '../types/define.ts';

/** An import as others see it: with what its type says about it. */
export const toView = (types: Types, stored: StoredImport): ImportView => ({
  ...stored,
  singular: types.get(stored.type)?.singular ?? stored.type,
});
