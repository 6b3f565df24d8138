export const text = {
  title: 'Sign in',
  about: 'Spreadsheets in, records out, every row exactly once.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The e-mail or the password is not right. Check both and try again.',
  slow: (seconds: number) =>
    `Too many wrong attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
  forgotten: 'Forgotten? Whoever runs Inlet makes a new one: inlet user password.',
};
