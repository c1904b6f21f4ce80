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
    title: 'This browser is too old for this page',
    text: `Please update it, or use another: Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, or any newer one. On an iPhone or iPad, iOS ${safari} or newer is needed.`,
  },
  es: {
    title: 'Este navegador es demasiado antiguo para esta página',
    text: `Actualícelo o use otro: Chrome o Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, o cualquiera más nuevo. En un iPhone o iPad hace falta iOS ${safari} o posterior.`,
  },
};
