/** A secret that is shown this once. */
import { Button, Code, CopyButton, Group } from '@mantine/core';
import { Icon } from '../look/icons.tsx';
import classes from './secret.module.css';
import { secrets } from './text.ts';

export const Secret = ({ value }: { value: string }) => (
  <Group gap="xs">
    <Code fz="md" className={classes.secret ?? ''}>
      {value}
    </Code>
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="copy" size={16} />}
          onClick={copy}
        >
          {copied ? secrets.copied : secrets.copy}
        </Button>
      )}
    </CopyButton>
  </Group>
);
