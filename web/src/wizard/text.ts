import type { Step } from './steps.ts';

export const stepNames: Record<Step, string> = {
  file: 'File',
  mapping: 'Mapping',
  check: 'Check',
  progress: 'Progress',
  result: 'Result',
};

export const text = {
  steps: 'Steps of the import',
};
