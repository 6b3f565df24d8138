export const text = {
  more: 'More about this import',
  history: 'History',
  undo: 'Undo this import',
  undoTitle: 'Undo this import?',
  undoAbout: 'This is what undoing it comes to now:',
  undoKeep: 'Leave it as it is',
  undoCounts: {
    removed: (n: string) => `${n} removed: created by this import and not changed since`,
    restored: (n: string) => `${n} put back as they were before`,
    partly: (n: string) => `${n} put back in part: somebody changed other values since`,
    kept: (n: string) => `${n} kept as they are`,
  },
  undoNothing: 'There is nothing to undo.',
  copy: 'Import this file again',
  copyTitle: 'Import this file again?',
  copyAbout:
    'This makes a new import of the same file, with the same mapping and corrections. You see what will happen before anything is stored.',
  copyMode: 'What should happen with it?',
  copyDo: 'Make the new import',
  copyKeep: 'Not now',
  remove: 'Delete this import',
  removeTitle: 'Delete this import?',
  removeGone:
    'Its file, its error report and every cell of it are deleted. It can then no longer be corrected, run again or undone.',
  removeStays:
    'The records it made stay. That there was such an import, whose, and what was done to it, stays known.',
  removeDo: 'Delete it',
  removeKeep: 'Keep it',
};
