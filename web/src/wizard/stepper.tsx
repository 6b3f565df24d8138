import { Link } from 'wouter';
import { Icon } from '../look/icons.tsx';
import { type Step, steps } from './steps.ts';
import { stepNames, text } from './text.ts';
import classes from './wizard.module.css';

interface Props {
  current: Step;
  /** Steps that can be gone to. */
  open: readonly Step[];
  /** Where a step is; absent while there is no import yet. */
  href?: (step: Step) => string;
}

/** Where one is of five. */
export function Stepper({ current, open, href }: Props) {
  const at = steps.indexOf(current);
  return (
    <nav aria-label={text.steps}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const inside = (
            <>
              <span className={classes.dot}>{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
              <span className={classes.label}>{stepNames[step]}</span>
            </>
          );
          const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
          const leads = href && index !== at && open.includes(step);
          return (
            <li key={step} className={classes.step} data-state={state}>
              {leads ? (
                <Link href={href(step)} className={classes.to}>
                  {inside}
                </Link>
              ) : (
                <span className={classes.to} aria-current={index === at ? 'step' : undefined}>
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
