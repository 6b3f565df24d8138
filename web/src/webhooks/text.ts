import { count } from '../look/format.ts';

const events: Record<string, string> = {
  'import.completed': 'An import has completed',
  'import.failed': 'An import has failed as a whole',
  'import.cancelled': 'An import was cancelled',
  'import.undone': 'An import was undone',
};

const statuses: Record<string, string> = { waiting: 'waiting', delivered: 'delivered', failed: 'given up' };

export const text = {
  title: 'Webhooks',
  about: 'Addresses of yours that Inlet tells when an import has ended.',
  list: 'Your webhooks',
  emptyTitle: 'No webhooks yet',
  make: 'Add a webhook',
  url: 'Address',
  urlAbout: 'It must begin with https:// and be public.',
  when: 'When to tell',
  event: (name: string) => events[name] ?? name,
  add: 'Add',
  made: 'The webhook is added',
  madeAbout: 'What it is sent is signed with this secret. Copy it now: it is shown this once.',
  renew: 'New secret',
  for: (url: string) => `for ${url}`,
  renewTitle: 'Make a new secret?',
  renewAbout: (url: string) =>
    `What is sent to ${url} is signed with the new one at once, and with the old one no longer. Give it to your program soon: what it refuses until then is sent again.`,
  renewKeep: 'Keep the old one',
  renewed: 'The new secret',
  again: 'Send again',
  now: 'Send now',
  againOn: (what: string, when: string) => `Send again: ${what}, ${when}`,
  called: (when: string) => `last called ${when}`,
  uncalled: 'never called',
  show: 'What was sent',
  to: (url: string) => `to ${url}`,
  sent: (url: string) => `What was sent to ${url}`,
  nothing: 'Nothing has been sent yet',
  attempts: (number: number) => count(number, 'attempt', 'attempts'),
  answer: (status: number) => `answered with ${status}`,
  next: (when: string) => `next attempt ${when}`,
  status: (name: string) => statuses[name] ?? name,
  remove: 'Delete',
  removeOne: (url: string) => `Delete ${url}`,
  removeTitle: 'Delete this webhook?',
  removeAbout: (url: string) => `${url} is not told anything any more, nor what waits to be sent.`,
  keep: 'Keep it',
};
