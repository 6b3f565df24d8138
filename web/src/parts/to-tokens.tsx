import { Button } from '@mantine/core';
import { Link } from 'wouter';

/** Back to the page that leads to all that programs need. */
export const ToTokens = () => (
  <Button component={Link} href="/tokens" variant="default">
    Your tokens
  </Button>
);
