/** A client of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/), with the commands that walks need. */

/** Key by which the protocol marks a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type ElementReference = Record<typeof ELEMENT, string>;

export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Starts a browser by a driver that listens at `origin`, and a session in it. */
  static async start(origin: string, capabilities: object): Promise<WebDriver> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await call('POST', `${origin}/session`, body)) as { sessionId: string };
    return new WebDriver(`${origin}/session/${sessionId}`);
  }

  /** The handle of the window that is there from the start. */
  async firstWindow(): Promise<string> {
    return (await call('GET', `${this.#session}/window`)) as string;
  }

  async newWindow(): Promise<string> {
    return ((await this.#post('window/new', { type: 'window' })) as { handle: string }).handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.#post('window', { handle });
  }

  async go(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
  }

  /** Sets the window's position on the screen and its outer size, in pixels. */
  async place(x: number, y: number, width: number, height: number): Promise<void> {
    await this.#post('window/rect', { x, y, width, height });
  }

  run(script: string, args: readonly unknown[]): Promise<unknown> {
    return this.#post('execute/sync', {
      script: `return (${script}).apply(null, arguments)`,
      args,
    });
  }

  async click(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Presses keys one after another; those without a character by their code points of the protocol. */
  async press(keys: string): Promise<void> {
    const actions = Array.from(keys).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const found = await this.#post('element', { using: 'css selector', value: selector });
    await this.#post(`element/${(found as ElementReference)[ELEMENT]}/value`, { text: path });
  }

  async end(): Promise<void> {
    await call('DELETE', this.#session);
  }

  #post(command: string, body: object): Promise<unknown> {
    return call('POST', `${this.#session}/${command}`, body);
  }
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}
