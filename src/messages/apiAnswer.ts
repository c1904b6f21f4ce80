/** A language's messages for API answers. */
export interface SaidWords {
  /** For the codes of our proxy and of the page (`runs/drive/api/messageOf.ts`): a whole sentence each. */
  readonly own: Readonly<Record<string, string>>;
  readonly otherwise: (code: string) => string;
  /** The message for an answer without text. */
  readonly onlyStatus: (status: string) => string;
  readonly quoted: (words: string) => string;
}

/** Formats the stored words of a failure: our own codes as sentences, the API's words unchanged. */
export interface Said {
  /** The text to append to a sentence, with a leading space. Empty if there are no words. */
  readonly after: (words: string) => string;
  /** The text as a sentence of its own. */
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
