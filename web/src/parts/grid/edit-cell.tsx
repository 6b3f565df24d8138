import { useState } from 'react';
import classes from './grid.module.css';

interface Props {
  label: string;
  text: string;
  onDone: (text: string) => void;
  onCancel: () => void;
}

/** Enter and leaving it keep what was written, Escape does not. */
export function EditCell({ label, text, onDone, onCancel }: Props) {
  const [written, setWritten] = useState(text);
  const keep = () => (written === text ? onCancel() : onDone(written));
  return (
    <input
      autoFocus
      className={classes.edit}
      aria-label={label}
      value={written}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onCancel();
      }}
    />
  );
}
