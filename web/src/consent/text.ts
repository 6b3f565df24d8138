const scopes: Record<string, string> = {
  'imports:read': 'See imports, their files and their reports',
  'imports:write': 'Upload files, run imports, correct them and take them back',
  'records:read': 'See the records of your firm',
};

const refusals: Record<string, string> = {
  invalid_client: 'The application that sent you here is not known, or has been revoked.',
  invalid_redirect_uri:
    'The application wants to send you on to an address that is not registered for it. It may be somebody else’s.',
  invalid_request: 'The application asked in a way that cannot be understood.',
};

export const text = {
  asks: (name: string) => `${name} asks to use Inlet as you`,
  of: (firm: string) => `An application of ${firm}.`,
  ofNobody: 'An application for people of any firm.',
  may: 'It would be able to',
  scope: (name: string) => scopes[name] ?? name,
  through: 'Through your account',
  account: (name: string, firm: string, role: string) => `${name} at ${firm} (${role})`,
  others: 'It could choose your other accounts as well.',
  within: 'It can never do more than you can yourself.',
  back: (host: string) => `Either way you go back to ${host}.`,
  end: 'You can end it at any time: see Tokens.',
  allow: 'Allow',
  refuse: 'Refuse',
  notYou: (email: string) => `Signed in as ${email}.`,
  other: 'Sign in as somebody else',
  noAccount: (firm: string) => `You have no account at ${firm}, so there is nothing to allow.`,
  refusedTitle: 'This request cannot go on',
  refusal: (error: string) => refusals[error] ?? 'Something is wrong with the application’s request.',
  over: 'The request has expired, was decided already, or began in another browser.',
  whatNow: 'Go back to the application and begin again. If it happens again, tell whoever made it.',
};
