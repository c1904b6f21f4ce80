import type { Failure } from '../../../api/failure.ts';
import type { Refusal } from '../../../api/jobCheck.ts';
import type { Formats } from '../../formats.ts';

const said = (words: string) => (words === '' ? '' : ` The answer was: “${words}”.`);

const forbidden = (words: string) =>
  `The API refused the key, or your type of account may not do this: Restricted and Trial accounts cannot append lists. Check the key first; if it is right, ask support about the account.${said(words)}`;

export const connect = (f: Formats) => ({
  heading: 'Connect',
  lead: 'Your key and token go with every call to the API, and nowhere else.',
  way: 'How do you want to connect?',
  ways: {
    token: { label: 'With a token', hint: 'You have one that is less than 8 hours old.' },
    password: {
      label: 'With user name and password',
      hint: 'We fetch a token with them, once. They are not kept.',
    },
  },
  key: 'API key',
  keyHint: 'One for each customer, from support. It stays the same.',
  token: 'Authorization token',
  tokenHint:
    'It lasts 8 hours. The API gives you one for your user name and password. If your account has a key only, leave this empty.',
  connectAnyway: 'Connect anyway',
  pasteToken: 'Paste a token instead',
  username: 'User name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  keep: 'Keep the connection until this tab is closed',
  keepHint: 'Otherwise a reload of this page asks again.',
  connect: 'Connect',
  keyMissing: 'Enter the API key.',
  usernameMissing: 'Enter the user name.',
  passwordMissing: 'Enter the password.',
  unprintable:
    'This has a character that no key or token has. Copy it again, without spaces or line breaks inside.',
  command:
    'This is a whole curl command, and it has no x-api-key or AuthorizationToken header. Paste the key or token by itself.',
  swapped: 'These look swapped: a token is usually the longer one. Check before you go on.',
  same: 'Key and token are the same. They are two different things: paste each where it belongs.',
  swap: 'Swap them',
  connected: 'You are connected',
  since: (at: number, left: number) =>
    left > 0
      ? `Since ${f.time(at)}. A token lasts 8 hours, so about ${f.duration(left)} are left.`
      : `Since ${f.time(at)}, which is more than 8 hours ago: the token has probably expired.`,
  accepted: 'The API accepted your key and token.',
  notChecked:
    'The API has not answered yet, so your key and token are not checked. You can go on; you’ll be told if it refuses them.',
  goOn: 'Go on without a change',
  disconnect: 'Disconnect',
  noLive: 'This page is set up for the demo only',
  noLiveText: 'Whoever hosts it can allow lists of your own in its configuration.',
  support: 'Ask support',
  about: [
    {
      title: 'Where the key comes from',
      text: 'Support gives every customer one API key. It stays the same.',
    },
    {
      title: 'Where the token comes from',
      text: 'The API hands it out for your user name and password. It lasts 8 hours; a run that outlives it waits for a new one and loses nothing.',
    },
    {
      title: 'Where they are kept',
      text: 'In the memory of this tab. With your tick also in the tab’s own storage, which is emptied when the tab is closed. Never in an address, a log, or the list’s records.',
    },
  ],
  refusedCredentials({ kind, words }: Refusal, hasToken: boolean): string {
    if (kind === 'forbidden') return forbidden(words);
    return hasToken
      ? `The API refused this token. Tokens last 8 hours: enter a new one, or connect with user name and password.${said(words)}`
      : `The API wants a token with this key. Enter one, or connect with user name and password.${said(words)}`;
  },
  refused(failure: Failure): string {
    switch (failure.kind) {
      case 'unauthorized':
        return `The API refused the user name or the password.${said(failure.words)}`;
      case 'forbidden':
        return forbidden(failure.words);
      case 'unreachable':
        return 'The API can’t be reached right now. Check this computer’s connection and try again; if it stays like this, ask whoever hosts this page.';
      case 'unclear':
        return failure.status < 400
          ? `You are signed in, but there was no token in the answer where we look for one. Paste a token instead, and tell support.${said(failure.words)}`
          : `The API had trouble and gave no clear answer (${failure.status}). Try again in a minute, or paste a token instead.`;
      case 'throttled':
        return 'The API asks for a slower pace. Wait a minute and try again.';
      case 'quota':
        return `The quota of your account is used up. Ask support for more.${said(failure.words)}`;
      default:
        return `Signing in did not work. You can paste a token instead.${'words' in failure ? said(failure.words) : ''}`;
    }
  },
});

export type ConnectMessages = ReturnType<typeof connect>;
