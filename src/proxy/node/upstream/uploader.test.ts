import { PassThrough } from 'node:stream';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '../../testing/rig.ts';
import { isPublicAddress, type Resolve } from './publicAddress.ts';
import { createUploader } from './uploader.ts';

const TIMES = { connect: 200, silence: 5_000, linger: 0 };

const publicly: Resolve = () => Promise.resolve([{ address: '198.41.0.4', family: 4 }]);

const never: Resolve = () => new Promise(() => undefined);

function body(text: string): IncomingMessage {
  const stream = new PassThrough();
  stream.end(text);
  return stream as unknown as IncomingMessage;
}

test('a name that changes its mind is contacted where it was checked', async () => {
  const server = createHttpServer((_, response) => response.end());
  let asked = 0;
  // Resolves to the server on the first call, and elsewhere later (DNS rebinding).
  const resolve: Resolve = () => {
    asked += 1;
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
  };
  const times = { ...TIMES, connect: 5_000 };
  const upload = createUploader({ through: undefined, times }, resolve);
  const url = new URL(`http://rebinding.example:${await listen(server)}/`);
  const sending = upload({ url, anywhere: true }, 2, body('ab'), () => Promise.resolve());
  expect(await sending).toMatchObject({ status: 200 });
  expect(asked).toBe(1);
  server.close();
});

test('a name that is not looked up in time is not found', async () => {
  const upload = createUploader({ through: undefined, times: TIMES }, never);
  const url = new URL('https://a.files.example/');
  const sending = upload({ url, anywhere: false }, 2, body('ab'), () => Promise.resolve());
  await expect(sending).rejects.toMatchObject({ code: 'unreachable', reached: 'no' });
});

test('an outbound proxy is told the address that was checked', async () => {
  const targets: string[] = [];
  const proxy = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', (head: Buffer) => {
        targets.push(head.toString('latin1').split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      });
  });
  const through = new URL(`http://127.0.0.1:${await listen(proxy)}`);
  const upload = createUploader({ through, times: { ...TIMES, connect: 5_000 } }, publicly);
  const url = new URL('https://a.files.example/x');
  const sending = upload({ url, anywhere: false }, 2, body('ab'), () => Promise.resolve());
  await expect(sending).rejects.toMatchObject({ reached: 'no' });
  expect(targets).toEqual(['CONNECT 198.41.0.4:443 HTTP/1.1']);
  proxy.close();
});

test.each(['93.184.215.14', '198.41.0.4', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  '',
  'localhost',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '192.0.0.192',
  '2002:7f00:1::',
  '2001::1',
  '::',
  '::7f00:1',
  '::a00:1',
  '64:ff9b::a00:1',
  '4000::1',
  'fc00::1',
  'ff02::1',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
