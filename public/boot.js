/*
 * Runs before everything else, in browsers as old as Chrome 80 and Safari 13: no newer syntax here, and
 * nothing that the content security policy forbids. Says so where the browser is too old for the page;
 * else fetches the host's settings while the page's own script is still on its way.
 */

/** Chrome 110, Firefox 115 and Safari 16 brought the one, Safari 16.4 (long after all others) the other. */
const isSupported = () => {
  try {
    return 'toSorted' in Array.prototype && RegExp('(?<=a)b').test('ab');
  } catch {
    return false;
  }
};

const sayTooOld = (words) => {
  const page = document.documentElement;
  const body = document.body || page.appendChild(document.createElement('body'));
  body.style.cssText =
    'max-width: 34em; margin: 15vh auto; padding: 0 1em; font: 1.1em/1.5 sans-serif';
  for (const [name, text] of Object.entries({ h1: words.title, p: words.text })) {
    const element = document.createElement(name);
    element.textContent = text;
    body.appendChild(element);
  }
};

if (isSupported()) {
  window.configFetch = fetch('./config.json', { cache: 'no-cache' });
  // Whoever uses it says what is wrong.
  window.configFetch.catch(() => undefined);
} else {
  const words = JSON.parse(document.currentScript.dataset.tooOld);
  const language = /^es\b/.test(navigator.language) ? 'es' : 'en';
  document.documentElement.lang = language;
  // Nothing more of the page is read or run.
  window.stop();
  sayTooOld(words[language]);
}
