/** An error in words, with what to do about it. */
import { Button } from '@mantine/core';
import { AskError } from '../api/ask.ts';
import { Notice } from './notice.tsx';
import { problems } from './text.ts';

/** What a person is told of an error. The server's own sentences are better than ours wherever it has one. */
export function inWords(error: unknown): string {
  if (!(error instanceof AskError)) return problems.unknown;
  if (error.status === 0) return problems.away;
  if (error.status === 403) return problems.forbidden;
  if (error.status === 404) return problems.missing;
  if (error.status === 429) return problems.often(error.retryAfter ?? 60);
  if (error.status === 500) return problems.unknown;
  const sentences = Object.values(error.errors).flat();
  if (sentences.length > 0) return sentences.join(' ');
  if (error.message) return error.message;
  if (error.status === 413) return problems.large;
  return error.status >= 502 ? problems.unavailable : problems.unknown;
}

/** @param again offers to try once more */
export function Problem({ error, again }: { error: unknown; again?: () => void }) {
  if (!error) return null;
  return (
    <Notice tone="bad" urgent>
      {inWords(error)}
      {again && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={again} display="block">
          {problems.again}
        </Button>
      )}
    </Notice>
  );
}
