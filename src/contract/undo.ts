/** Undo on the wire (contract §3 `undo`, §4 `undo`). */
import Type, { type Static } from 'typebox';
import { type UndoPreview as Preview, undoReasons, undoReasonWords } from '../domain/undo.ts';

const Count = Type.Integer({ minimum: 0 });

const counts = {
  removed: Type.Integer({
    minimum: 0,
    description: 'Records the import created, which nobody changed since.',
  }),
  restored: Type.Integer({ minimum: 0, description: 'Records it changed, as they were before.' }),
  partly: Type.Integer({
    minimum: 0,
    description: 'Records it changed, of which values somebody changed since stay.',
  }),
  kept: Type.Integer({ minimum: 0, description: 'Records that cannot be taken back.' }),
};

export const Undo = Type.Object(
  { ...counts, remaining: Count },
  { title: 'Undo', description: 'What became of the records once undo has begun; null before.' },
);

export const UndoPreview = Type.Object(
  {
    ...counts,
    reasons: Type.Array(
      Type.Object({
        reason: Type.Enum([...undoReasons]),
        message: Type.String({ description: 'The reason in words.' }),
        count: Count,
      }),
      { description: 'Why records are kept, or restored only partly.' },
    ),
  },
  { title: 'UndoPreview', description: 'What an undo would come to if it were begun now.' },
);

export function toUndoPreview({ reasons, ...counts }: Preview): Static<typeof UndoPreview> {
  return {
    ...counts,
    reasons: reasons.map(({ reason, count }) => ({ reason, message: undoReasonWords[reason], count })),
  };
}
