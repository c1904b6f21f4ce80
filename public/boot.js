/*
 * Runs before everything else, in browsers as old as Chrome 80 and Safari 13: no newer syntax here, and
 * nothing that the content security policy forbids. Says so where the browser is too old for the page;
 * else fetches the host's settings and the first messages while the page's own script is still on its way.
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

const storedLanguage = () => {
  try {
    return localStorage.getItem('append-desk.language');
  } catch {
    return null;
  }
};

/** Fetches the messages that the page's script will ask for first; a wrong guess costs only time. */
const preloadMessages = (files) => {
  const codes = [storedLanguage(), ...navigator.languages].map((tag) => String(tag).split('-')[0]);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = files[codes.find((code) => code in files)] || files.en;
  document.head.appendChild(link);
};

const { tooOld, messages } = document.currentScript.dataset;
if (isSupported()) {
  window.configFetch = fetch('./config.json', { cache: 'no-cache' });
  // Whoever uses it says what is wrong.
  window.configFetch.catch(() => undefined);
  // The development server has no files of messages.
  if (messages) preloadMessages(JSON.parse(messages));
} else {
  const words = JSON.parse(tooOld);
  const preferred = navigator.language.split('-')[0];
  const language = preferred in words ? preferred : 'en';
  document.documentElement.lang = language;
  // Nothing more of the page is read or run.
  window.stop();
  sayTooOld(words[language]);
}
