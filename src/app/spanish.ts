/** The page's Spanish: loaded when it is chosen or the browser asks for it. Types hold it to the English, message by message. */
import type { words as chooseEn } from '../screens/choose/words.ts';
import { es as choose } from '../screens/choose/wordsEs.ts';
import type { words as connectEn } from '../screens/connect/words.ts';
import { es as connect } from '../screens/connect/wordsEs.ts';
import type { connectionWords } from '../features/connection/connectionWords.ts';
import { es as connection } from '../features/connection/connectionWordsEs.ts';
import type { durabilityWords } from '../features/keeping/durabilityWords.ts';
import { es as durability } from '../features/keeping/durabilityWordsEs.ts';
import type { fieldWords } from '../features/list/fieldWords.ts';
import { es as field } from '../features/list/fieldWordsEs.ts';
import type { frameWords } from '../features/frame/frameWords.ts';
import { es as frame } from '../features/frame/frameWordsEs.ts';
import type { words as helpEn } from '../screens/help/words.ts';
import { es as help } from '../screens/help/wordsEs.ts';
import type { words as homeEn } from '../screens/home/words.ts';
import { es as home } from '../screens/home/wordsEs.ts';
import type { keepingWords } from '../features/keeping/keepingWords.ts';
import { es as keeping } from '../features/keeping/keepingWordsEs.ts';
import type { words as matchEn } from '../screens/match/words.ts';
import { es as match } from '../screens/match/wordsEs.ts';
import type { newsWords } from '../features/frame/newsWords.ts';
import { es as news } from '../features/frame/newsWordsEs.ts';
import type { problemWords } from '../features/problems/problemWords.ts';
import { es as problem } from '../features/problems/problemWordsEs.ts';
import type { pauseWords } from '../screens/progress/pauseWords.ts';
import { es as pause } from '../screens/progress/pauseWordsEs.ts';
import type { stuckWords } from '../screens/progress/stuckWords.ts';
import { es as stuck } from '../screens/progress/stuckWordsEs.ts';
import type { words as progressEn } from '../screens/progress/words.ts';
import { es as progress } from '../screens/progress/wordsEs.ts';
import type { reasonWords } from '../features/list/reasonWords.ts';
import { es as reason } from '../features/list/reasonWordsEs.ts';
import type { reportWords } from '../features/batches/reportWords.ts';
import { es as report } from '../features/batches/reportWordsEs.ts';
import type { words as resultsEn } from '../screens/results/words.ts';
import { es as results } from '../screens/results/wordsEs.ts';
import type { words as reviewEn } from '../screens/review/words.ts';
import { es as review } from '../screens/review/wordsEs.ts';
import type { rowsWords } from '../features/rows/rowsWords.ts';
import { es as rows } from '../features/rows/rowsWordsEs.ts';
import type { settleWords } from '../features/batches/settleWords.ts';
import { es as settle } from '../features/batches/settleWordsEs.ts';
import type { stoppedWords } from '../features/problems/stoppedWords.ts';
import { es as stopped } from '../features/problems/stoppedWordsEs.ts';
import type { termWords } from '../features/terms/termWords.ts';
import { es as term } from '../features/terms/termWordsEs.ts';
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
