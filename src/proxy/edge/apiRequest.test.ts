import { afterEach, expect, test, vi } from 'vitest';
import { ApiRequest } from './apiRequest.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['/v3/x', '//other.example/x', '/\\other.example/x'])(
  'the path %s stays at its origin',
  async (path) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: URL) => {
      asked.push(url.origin);
      return Promise.resolve(new Response('{}'));
    });
    const origin = new URL('https://files.example');
    const request = { method: 'PUT', path, headers: {}, length: 0 } as const;
    await new ApiRequest({ origin, silence: 5_000 }, request).get();
    expect(asked).toEqual(['https://files.example']);
  },
);
