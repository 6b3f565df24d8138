/** An import, at the step its address names or its state allows: reload, back and a link land where one was. */
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useEffect } from 'react';
import { Redirect } from 'wouter';
import { AskError } from '../api/ask.ts';
import { importQuery } from '../api/queries.ts';
import type { Import } from '../api/types.ts';
import { Problem } from '../parts/problem.tsx';
import { type Coming, coming } from '../shell/coming.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { More } from './more/more.tsx';
import { Stepper } from './stepper.tsx';
import { type Step, stepAt, stepsOf } from './steps.ts';

/** What each step is given. */
export interface StepProps {
  one: Import;
}

type StepScript = { default: ComponentType<StepProps> };

/** What can be done at any step comes with it: alone it would be there first, and be pushed down. */
const withMore = ({ default: StepPage }: StepScript): StepScript => ({
  default: ({ one }) => (
    <>
      <StepPage one={one} />
      <More one={one} />
    </>
  ),
});

const pages: Record<Step, Coming<StepProps>> = {
  file: coming(() => import('./file/step.tsx').then(withMore), <PageSkeleton />),
  mapping: coming(() => import('./mapping/step.tsx').then(withMore), <PageSkeleton />),
  check: coming(() => import('./check/step.tsx').then(withMore), <PageSkeleton />),
  progress: coming(() => import('./progress/step.tsx').then(withMore), <PageSkeleton />),
  result: coming(() => import('./result/step.tsx').then(withMore), <PageSkeleton />),
};

/** Fetches the scripts of all steps while one is looked at, so that the next is there at once. */
const fetchSteps = () => Promise.allSettled(Object.values(pages).map((page) => page.fetch()));

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
      <StepPage one={one} />
    </Stack>
  );
}
