/** Answers to requests with an `Idempotency-Key` that are a day old. */
import { forgetOldAnswers } from '../../db/queries/idempotent-answer.ts';
import type { Context } from '../context.ts';

/** @returns whether there may be more to do */
export const forgetAnswers = ({ pool }: Context): Promise<boolean> => forgetOldAnswers(pool);
