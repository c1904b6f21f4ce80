import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import Home from '../screens/home/home.tsx';
import { PATHS } from '../screens/paths.ts';
import { useWords } from '../ui/language.tsx';
import { Broke, Nowhere } from './broke.tsx';
import { ErrorBoundary } from './errorBoundary.tsx';
import { words as appWords } from './words.ts';

const choose = () => import('../screens/choose/choose.tsx');
const match = () => import('../screens/match/match.tsx');
const review = () => import('../screens/review/review.tsx');
const progress = () => import('../screens/progress/progress.tsx');
const results = () => import('../screens/results/results.tsx');

// Home comes with the frame, being what most see first.
const Connect = screen(() => import('../screens/connect/connect.tsx'), choose);
const Choose = screen(choose, match);
const Match = screen(match, review);
const Review = screen(review, progress);
const Progress = screen(progress, results);
const Results = screen(results);
const Help = screen(() => import('../screens/help/help.tsx'));
const Data = screen(() => import('../screens/help/data.tsx'));
const Forgotten = screen(() => import('../screens/help/forgotten.tsx'));

/** A screen whose code is loaded when it is wanted; that of the one that comes `next` follows, so that it is there. */
function screen<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  next?: () => Promise<unknown>,
) {
  return lazy(async () => {
    const loaded = await load();
    // What cannot be loaded now is told when it is wanted.
    next?.().catch(() => undefined);
    return loaded;
  });
}

/** The screen that the address names. One that breaks leaves the frame and the others standing. */
export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary key={location} fallback={Broke}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path={PATHS.home}>
            <Home />
          </Route>
          <Route path={PATHS.connect}>
            <Connect />
          </Route>
          <Route path={PATHS.choose}>
            <Choose key="live" />
          </Route>
          <Route path={PATHS.chooseDemo}>
            <Choose key="demo" demo />
          </Route>
          <Route path="/run/:id/match">{({ id }) => <Match key={id} id={id} />}</Route>
          <Route path="/run/:id/review">{({ id }) => <Review key={id} id={id} />}</Route>
          <Route path="/run/:id/progress">{({ id }) => <Progress key={id} id={id} />}</Route>
          <Route path="/run/:id/results">{({ id }) => <Results key={id} id={id} />}</Route>
          <Route path={PATHS.help}>
            <Help />
          </Route>
          <Route path={PATHS.data}>
            <Data />
          </Route>
          <Route path={PATHS.forgotten}>
            <Forgotten />
          </Route>
          <Route>
            <Nowhere />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  const words = useWords(appWords);
  return (
    <p role="status" className="py-10 text-small text-quiet">
      {words.loading}
    </p>
  );
}
