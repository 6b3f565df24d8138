import { Stack, Text } from '@mantine/core';
import type { NewApplication } from '../api/types.ts';
import { Notice } from '../parts/notice.tsx';
import { Secret } from '../parts/secret.tsx';
import { text } from './text.ts';

/** What the application needs to know of itself: its id and, shown this once, its secret. */
export const Made = ({ application }: { application: NewApplication }) => (
  <Notice tone="good" title={text.made(application.name)} urgent>
    <Stack gap="xs">
      {application.client_secret !== null && <Text fz="sm">{text.madeAbout}</Text>}
      <Text fz="sm">{text.id}</Text>
      <Secret value={application.uuid} />
      {application.client_secret !== null && (
        <>
          <Text fz="sm">{text.secret}</Text>
          <Secret value={application.client_secret} />
        </>
      )}
    </Stack>
  </Notice>
);
