import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { loading } from '../parts/text.ts';

/** The shape of a page that is on its way. */
export const PageSkeleton = () => (
  <Stack gap="lg" aria-busy="true">
    <VisuallyHidden role="status">{loading}</VisuallyHidden>
    <Skeleton h={36} w={240} />
    <Skeleton h={44} />
    <Skeleton h={320} />
  </Stack>
);
