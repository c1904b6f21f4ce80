import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Frame {
  /** A JPEG in base64. */
  readonly image: string;
  /** Milliseconds since the start of the film. */
  readonly at: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** Films a page, with the pointer, by the browser itself: no other program is needed. */
export class Film {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #began = Date.now();
  readonly #frames: Frame[] = [];
  readonly #points: Point[] = [];

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async begin(page: Page): Promise<Film> {
    const session = await page.context().newCDPSession(page);
    const film = new Film(page, session);
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      film.#frames.push({ image: data, at: film.#time() });
      void session.send('Page.screencastFrameAck', { sessionId });
    });
    await session.send('Page.startScreencast', { format: 'jpeg', quality: 85 });
    return film;
  }

  /** Moves the pointer to the middle of an element like a hand would, and clicks it. */
  async click(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to click.');
    await this.#move(box.x + box.width / 2, box.y + box.height / 2);
    await this.rest(250);
    await target.click();
  }

  /** Pauses for the viewer. */
  async rest(ms: number): Promise<void> {
    await this.#page.waitForTimeout(ms);
  }

  async #move(x: number, y: number): Promise<void> {
    const { x: fromX, y: fromY } = this.#points.at(-1) ?? { x: x / 2, y: y / 2 };
    const steps = 16;
    for (let step = 1; step <= steps; step += 1) {
      const part = 1 - (1 - step / steps) ** 2;
      const point = { x: fromX + (x - fromX) * part, y: fromY + (y - fromY) * part };
      await this.#page.mouse.move(point.x, point.y);
      this.#points.push({ ...point, at: this.#time() });
      await this.rest(25);
    }
  }

  /** Ends the film and writes it as WebM. */
  async save(browser: Browser, path: string): Promise<void> {
    await this.#session.send('Page.stopScreencast');
    const size = this.#page.viewportSize() ?? { width: 1280, height: 800 };
    const projector = await browser.newPage();
    const length = this.#time();
    const scenes = { frames: this.#frames, points: this.#points, size, length };
    const film = await projector.evaluate(project, scenes);
    await projector.close();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(film, 'base64'));
  }

  #time(): number {
    return Date.now() - this.#began;
  }
}

interface Scenes {
  readonly frames: readonly Frame[];
  readonly points: readonly Point[];
  readonly size: { readonly width: number; readonly height: number };
  readonly length: number;
}

/** Runs in a page: plays the frames with the pointer on a canvas, and records that; gives WebM in base64. */
async function project({ frames, points, size, length }: Scenes): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw.');
  const recorder = new MediaRecorder(canvas.captureStream(25), {
    mimeType: 'video/webm;codecs=vp8',
    videoBitsPerSecond: 2_500_000,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const images = await Promise.all(
    frames.map(async ({ image, at }) => {
      const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
      return { at, picture: await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })) };
    }),
  );
  const began = performance.now();
  recorder.start();
  for (let now = 0; now < length; now = performance.now() - began) {
    const frame = images.findLast(({ at }) => at <= now) ?? images[0];
    if (frame) pen.drawImage(frame.picture, 0, 0, size.width, size.height);
    const point = points.findLast(({ at }) => at <= now);
    if (point) {
      pen.beginPath();
      pen.arc(point.x, point.y, 11, 0, 2 * Math.PI);
      pen.fillStyle = 'rgb(255 170 0 / 0.55)';
      pen.fill();
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const over = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.stop();
  await over;
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob(parts));
  await read;
  return typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '';
}
