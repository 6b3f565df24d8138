/** An import, at the step its address names or its state allows: reload, back and a link land where one was. */
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect } from 'wouter';
import { AskError } from '../api/ask.ts';
import { importQuery } from '../api/queries.ts';
import type { Import } from '../api/types.ts';
import { Problem } from '../parts/problem.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { More } from './more/more.tsx';
import { Stepper } from './stepper.tsx';
import { type Step, stepAt, stepsOf } from './steps.ts';

/** What each step is given. */
export interface StepProps {
  one: Import;
}

const scripts: Record<Step, () => Promise<{ default: React.ComponentType<StepProps> }>> = {
  file: () => import('./file/step.tsx'),
  mapping: () => import('./mapping/step.tsx'),
  check: () => import('./check/step.tsx'),
  progress: () => import('./progress/step.tsx'),
  result: () => import('./result/step.tsx'),
};

const pages: Record<Step, React.ComponentType<StepProps>> = {
  file: lazy(scripts.file),
  mapping: lazy(scripts.mapping),
  check: lazy(scripts.check),
  progress: lazy(scripts.progress),
  result: lazy(scripts.result),
};

/** Fetches the scripts of all steps while one is looked at, so that the next is there at once. One that fails is asked again then. */
const fetchSteps = () => Promise.allSettled(Object.values(scripts).map((fetchOne) => fetchOne()));

export default function Wizard({ uuid, step: asked }: { uuid: string; step: string }) {
  const { data: one, error, refetch } = useQuery(importQuery(uuid));
  useEffect(() => void fetchSteps(), []);
  // Of one that was deleted the history is left.
  if (error instanceof AskError && error.status === 404)
    return <Redirect to={`/imports/${uuid}/history`} replace />;
  if (!one) return error ? <Problem error={error} again={refetch} /> : <PageSkeleton />;
  const href = (step: Step) => `/imports/${uuid}/${step}`;
  const step = stepAt(one.status, asked);
  if (step !== asked) return <Redirect to={href(step)} replace />;
  const StepPage = pages[step];
  return (
    <Stack gap="lg">
      <Stepper current={step} open={stepsOf(one.status)} href={href} />
      <Suspense fallback={<PageSkeleton />}>
        <StepPage one={one} />
        <More one={one} />
      </Suspense>
    </Stack>
  );
}
