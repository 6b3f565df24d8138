import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

type Script<P> = () => Promise<{ default: ComponentType<P> }>;

export type Coming<P> = ComponentType<P> & {
  /** Has the script come before it is needed. One that fails is asked for again when it is. */
  fetch(): Promise<void>;
};

/**
 * A component whose script comes when it is first shown. Not React's `lazy`: what follows one fallback of a `Suspense` is held
 * back for 300 ms, and an import's step stands behind two.
 * @param meanwhile stands in its place until then. A script that does not come breaks what it stands in (`Boundary`).
 */
export function coming<P extends object>(script: Script<P>, meanwhile: ReactNode = null): Coming<P> {
  let Come: ComponentType<P> | null = null;
  const fetch = async () => {
    const { default: come } = await script();
    // Whoever asked first: another component in its place would lose what was typed into it.
    Come ??= come;
  };
  function Later(props: P) {
    const [, setCome] = useState(false);
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      if (!Come) fetch().then(() => setCome(true), setFailure);
    }, []);
    if (failure) throw failure;
    return Come ? <Come {...props} /> : meanwhile;
  }
  return Object.assign(Later, { fetch });
}
