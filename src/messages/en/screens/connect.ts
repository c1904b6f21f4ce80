import type { Failure } from '../../../api/failure.ts';
import type { Refusal } from '../../../api/jobCheck.ts';
import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';

const forbidden = (words: string) =>
  `The API refused this key or account. Check the key. If it’s correct, ask support about your account: Restricted and Trial accounts can’t append emails.${said.after(words)}`;

export const connect = (f: Formats) => ({
  heading: 'Connect',
  lead: 'We send your key and token only to the API.',
  way: 'How do you want to connect?',
  ways: {
    token: { label: 'With a token', hint: 'If you have one that’s less than 8 hours old.' },
    password: {
      label: 'With a username and password',
      hint: 'We use them once to get a token, and don’t store them.',
    },
  },
  key: 'API key',
  keyHint: 'Support gives you one. It doesn’t change.',
  token: 'Authorization token',
  tokenHint: 'Lasts 8 hours. If your account has only a key, leave this blank.',
  connectAnyway: 'Connect anyway',
  pasteToken: 'Paste a token instead',
  username: 'Username',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  keep: 'Stay connected until I close this tab',
  keepHint: 'Otherwise, you’ll enter these again after a reload.',
  connect: 'Connect',
  keyMissing: 'Enter your API key.',
  usernameMissing: 'Enter your username.',
  passwordMissing: 'Enter your password.',
  unprintable:
    'This has a character that keys and tokens don’t have. Copy it again, without spaces or line breaks.',
  command:
    'This curl command has no x-api-key or AuthorizationToken header. Paste only the key or token.',
  swapped: 'These may be swapped: the token is usually longer than the key.',
  same: 'The key and token are the same, but they should be different. Paste each one in its own field.',
  swap: 'Swap them',
  connected: 'You’re connected',
  since: (at: number, left: number) =>
    left > 0
      ? `Since ${f.time(at)}. Your token lasts about ${f.duration(left)} more.`
      : `Since ${f.time(at)}, more than 8 hours ago. Your token has probably expired.`,
  accepted: 'The API accepted your key and token.',
  notYetAccepted:
    'The API hasn’t accepted your key and token yet. You can continue: we’ll tell you if it refuses them.',
  goOn: 'Keep this connection',
  disconnect: 'Disconnect',
  noLive: 'Only the demo is available here',
  noLiveText: 'Whoever hosts this page can turn on your own lists in its configuration.',
  support: 'Ask support',
  about: [
    {
      title: 'Where the key comes from',
      text: 'Support gives each customer one API key. It doesn’t change.',
    },
    {
      title: 'Where the token comes from',
      text: 'The API issues one for your username and password. It lasts 8 hours. If it expires while we work on a list, we pause and ask for a new one, and nothing is lost.',
    },
    {
      title: 'Where we keep them',
      text: 'In this tab’s memory. If you choose to stay connected, also in the tab’s storage, which is cleared when you close the tab. Never in a URL, a log, or your list’s records.',
    },
  ],
  refusedCredentials({ kind, words }: Refusal, hasToken: boolean): string {
    if (kind === 'forbidden') return forbidden(words);
    return hasToken
      ? `The API refused this token. Tokens last 8 hours: enter a new one, or connect with your username and password.${said.after(words)}`
      : `The API requires a token with this key. Enter one, or connect with your username and password.${said.after(words)}`;
  },
  refused(failure: Failure): string {
    switch (failure.kind) {
      case 'unauthorized':
        return `The API refused this username or password.${said.after(failure.words)}`;
      case 'forbidden':
        return forbidden(failure.words);
      case 'unreachable':
        return 'We can’t reach the API right now. Check your internet connection and try again. If it still doesn’t work, ask whoever hosts this page.';
      case 'unclear':
        return failure.status < 400
          ? `You’re signed in, but we found no token in the response. Paste a token instead, and tell support.${said.after(failure.words)}`
          : `The API had a problem and gave no clear response (${failure.status}). Try again in a minute, or paste a token instead.`;
      case 'throttled':
        return 'The API is limiting our speed. Wait a minute and try again.';
      case 'quota':
        return `Your account’s quota is used up. Ask support for more.${said.after(failure.words)}`;
      default:
        return `We couldn’t sign you in. You can paste a token instead.${'words' in failure ? said.after(failure.words) : ''}`;
    }
  },
});

export type ConnectMessages = ReturnType<typeof connect>;
