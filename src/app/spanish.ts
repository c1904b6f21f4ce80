/** The page's Spanish: loaded when it is chosen or the browser asks for it. Types hold it to the English, message by message. */
import type { words as chooseEn } from '../screens/choose/words.ts';
import { es as choose } from '../screens/choose/wordsEs.ts';
import type { words as connectEn } from '../screens/connect/words.ts';
import { es as connect } from '../screens/connect/wordsEs.ts';
import type { connectionWords } from '../screens/connectionWords.ts';
import { es as connection } from '../screens/connectionWordsEs.ts';
import type { durabilityWords } from '../screens/durabilityWords.ts';
import { es as durability } from '../screens/durabilityWordsEs.ts';
import type { fieldWords } from '../screens/fieldWords.ts';
import { es as field } from '../screens/fieldWordsEs.ts';
import type { frameWords } from '../screens/frameWords.ts';
import { es as frame } from '../screens/frameWordsEs.ts';
import type { words as helpEn } from '../screens/help/words.ts';
import { es as help } from '../screens/help/wordsEs.ts';
import type { words as homeEn } from '../screens/home/words.ts';
import { es as home } from '../screens/home/wordsEs.ts';
import type { keepingWords } from '../screens/keepingWords.ts';
import { es as keeping } from '../screens/keepingWordsEs.ts';
import type { words as matchEn } from '../screens/match/words.ts';
import { es as match } from '../screens/match/wordsEs.ts';
import type { newsWords } from '../screens/newsWords.ts';
import { es as news } from '../screens/newsWordsEs.ts';
import type { problemWords } from '../screens/problemWords.ts';
import { es as problem } from '../screens/problemWordsEs.ts';
import type { pauseWords } from '../screens/progress/pauseWords.ts';
import { es as pause } from '../screens/progress/pauseWordsEs.ts';
import type { stuckWords } from '../screens/progress/stuckWords.ts';
import { es as stuck } from '../screens/progress/stuckWordsEs.ts';
import type { words as progressEn } from '../screens/progress/words.ts';
import { es as progress } from '../screens/progress/wordsEs.ts';
import type { reasonWords } from '../screens/reasonWords.ts';
import { es as reason } from '../screens/reasonWordsEs.ts';
import type { reportWords } from '../screens/reportWords.ts';
import { es as report } from '../screens/reportWordsEs.ts';
import type { words as resultsEn } from '../screens/results/words.ts';
import { es as results } from '../screens/results/wordsEs.ts';
import type { words as reviewEn } from '../screens/review/words.ts';
import { es as review } from '../screens/review/wordsEs.ts';
import type { rowsWords } from '../screens/rowsWords.ts';
import { es as rows } from '../screens/rowsWordsEs.ts';
import type { settleWords } from '../screens/settleWords.ts';
import { es as settle } from '../screens/settleWordsEs.ts';
import type { stoppedWords } from '../screens/stoppedWords.ts';
import { es as stopped } from '../screens/stoppedWordsEs.ts';
import type { termWords } from '../screens/termWords.ts';
import { es as term } from '../screens/termWordsEs.ts';
import type { words as appEn } from './words.ts';
import { es as app } from './wordsEs.ts';
import type { Formats } from '../ui/formats.ts';

type English =
  | typeof appEn
  | typeof chooseEn
  | typeof connectEn
  | typeof connectionWords
  | typeof durabilityWords
  | typeof fieldWords
  | typeof frameWords
  | typeof helpEn
  | typeof homeEn
  | typeof keepingWords
  | typeof matchEn
  | typeof newsWords
  | typeof problemWords
  | typeof pauseWords
  | typeof stuckWords
  | typeof progressEn
  | typeof reasonWords
  | typeof reportWords
  | typeof resultsEn
  | typeof reviewEn
  | typeof rowsWords
  | typeof settleWords
  | typeof stoppedWords
  | typeof termWords;

/** A translation of each message file, by its `id`. */
type Spanish = { readonly [E in English as E['id']]: (formats: Formats) => ReturnType<E['en']> };

export const spanish = {
  app,
  choose,
  connect,
  connection,
  durability,
  field,
  frame,
  help,
  home,
  keeping,
  match,
  news,
  problem,
  pause,
  stuck,
  progress,
  reason,
  report,
  results,
  review,
  rows,
  settle,
  stopped,
  term,
} satisfies Spanish;
