/**
 * The oldest browsers that the page works in, by the names that Vite's build target has for them. The
 * build target, the words below and the README's table follow from it; `public/boot.js` has the features
 * by which such a browser is told.
 */
export const OLDEST_BROWSERS = {
  chrome: '110',
  edge: '110',
  firefox: '115',
  safari: '16.4',
  ios: '16.4',
};

const { chrome, firefox, safari } = OLDEST_BROWSERS;

/** What people read whose browser is older, by language. */
export const TOO_OLD = {
  en: {
    title: 'Please update your browser',
    text: `This browser is too old for this page. Use Chrome or Edge ${chrome}, Firefox ${firefox}, or Safari ${safari}, or a newer version. On an iPhone or iPad, you need iOS ${safari} or newer.`,
  },
  es: {
    title: 'Actualiza tu navegador',
    text: `Este navegador es demasiado antiguo para esta página. Usa Chrome o Edge ${chrome}, Firefox ${firefox} o Safari ${safari}, o una versión más nueva. En un iPhone o iPad, necesitas iOS ${safari} o posterior.`,
  },
};
