/** How a language tells what was answered. */
export interface SaidWords {
  /** For the codes of our proxy and of the page (`runs/drive/api/messageOf.ts`): a whole sentence each. */
  readonly own: Readonly<Record<string, string>>;
  readonly otherwise: (code: string) => string;
  /** For an answer without words. */
  readonly onlyStatus: (status: string) => string;
  readonly quoted: (words: string) => string;
}

/** Tells what a run keeps as the words of a failure: our own codes in plain words, the API’s as they came. */
export interface Said {
  /** To follow a sentence, with a blank before it; empty where nothing was said. */
  readonly after: (words: string) => string;
  /** To stand by itself. */
  readonly alone: (words: string) => string;
}

const OWN = /^own: ([\w-]+)$/;
const ONLY_STATUS = /^HTTP (\d+)$/;

export function saidIn({ own, otherwise, onlyStatus, quoted }: SaidWords): Said {
  const ours = (words: string): string | undefined => {
    const code = OWN.exec(words)?.[1];
    if (code !== undefined) return own[code] ?? otherwise(code);
    const status = ONLY_STATUS.exec(words)?.[1];
    return status === undefined ? undefined : onlyStatus(status);
  };
  return {
    after: (words) => (words === '' ? '' : ` ${ours(words) ?? quoted(words)}`),
    alone: (words) => ours(words) ?? words,
  };
}
