import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { text } from './text.ts';

/** An address nobody knows. */
export function Missing() {
  return (
    <Page title={text.missing}>
      <Empty
        title={text.missingWhy}
        actions={
          <Button component={Link} href="/imports">
            {text.toImports}
          </Button>
        }
      />
    </Page>
  );
}
