/** The filters of the list, kept in the address, so that reload, back and a link keep them. */
import { useSearchParams } from 'wouter';

export const filterNames = ['name', 'type', 'mode', 'status', 'who', 'from', 'to', 'page'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

export function useFilters() {
  const [params, setParams] = useSearchParams();
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  /** Another question begins on its first page. */
  const change = (changed: Filters) =>
    setParams(
      (now) => {
        const asked = { ...Object.fromEntries(now), page: '', ...changed };
        return Object.entries(asked).filter(([, value]) => value) as string[][];
      },
      { replace: true },
    );
  return { filters, change, clear: () => setParams({}, { replace: true }) };
}
