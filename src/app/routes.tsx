import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import Home from '../screens/home/home.tsx';
import { PATHS } from '../screens/paths.ts';
import { useWords } from '../ui/language.tsx';
import { Broke, Nowhere } from './broke.tsx';
import { ErrorBoundary } from './errorBoundary.tsx';
import { words as appWords } from './words.ts';

// Home comes with the frame, being what most see first. Each other screen's code is loaded when it is wanted.
const Connect = lazy(() => import('../screens/connect/connect.tsx'));
const Choose = lazy(() => import('../screens/choose/choose.tsx'));
const Match = lazy(() => import('../screens/match/match.tsx'));
const Review = lazy(() => import('../screens/review/review.tsx'));
const Progress = lazy(() => import('../screens/progress/progress.tsx'));
const Results = lazy(() => import('../screens/results/results.tsx'));
const Help = lazy(() => import('../screens/help/help.tsx'));
const Data = lazy(() => import('../screens/help/data.tsx'));
const Forgotten = lazy(() => import('../screens/help/forgotten.tsx'));

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
