import type { Formats } from '../../ui/formats.ts';

const en = (f: Formats) => ({
  heading: 'Connect',
  lead: 'Your key and token go with every call to the API, and nowhere else.',
  key: 'API key',
  keyHint: 'Support gives it to you once; it stays the same.',
  token: 'Authorization token',
  tokenHint: 'It comes from the Authorization call and lasts 8 hours.',
  show: 'Show',
  hide: 'Hide',
  keep: 'Keep them until this tab is closed',
  keepHint:
    'Otherwise a reload asks for them again. Either way they are never written to disk by us.',
  connect: 'Connect',
  keyMissing: 'Enter the API key.',
  tokenMissing: 'Enter the authorization token.',
  unprintable:
    'This has a character that no key or token has. Copy it again, without spaces or line breaks inside.',
  swapped: 'These look swapped: a token is usually the longer one. Check before you go on.',
  swap: 'Swap them',
  connected: 'You are connected',
  since: (at: number, left: number) =>
    left > 0
      ? `Since ${f.time(at)}. The token lasts about ${f.duration(left)} more.`
      : `Since ${f.time(at)}. The token is more than 8 hours old and has probably expired.`,
  disconnect: 'Disconnect',
  noLive: 'This page is set up for the demo only',
  noLiveText: 'Whoever hosts it can allow lists of your own in its configuration.',
  support: 'Where do I get these?',
});

export const words = { en };
